package org.rejoinder.article;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.rejoinder.category.Categories;
import org.rejoinder.repository.Sessions;
import org.rejoinder.repository.Store;

/**
 * Keeps the listings of published articles, {@code content/listings/<listing>/<yyyy>/<mm>/<dd>/<entry>}: one of the
 * whole site, one for each category with all below it, for each tag and for each author.
 */
@Store
public class Listings {

    /** The listing of all published articles. */
    public static final String SITE = "site/all";

    private final Sessions sessions;
    private final Categories categories;

    @Inject
    public Listings(Sessions sessions, Categories categories) {
        this.sessions = sessions;
        this.categories = categories;
    }

    public static String ofTag(String slug) {
        return "tag/" + slug;
    }

    public static String ofAuthor(String slug) {
        return "author/" + slug;
    }

    public long count(String listing) {
        return folder(listing).count();
    }

    public Iterator<TimeKey> walk(String listing, Span span) {
        return folder(listing).walk(span);
    }

    boolean has(String listing, TimeKey key) {
        return folder(listing).entry(key).isPresent();
    }

    /** At most so many of a listing, the oldest first, behind a position if there is one. */
    List<TimeKey> some(String listing, Optional<String> behind, int limit) {
        var all = Span.between(false, null, null);
        var walk = walk(
                listing,
                behind.map(position -> all.after(new TimeKey(position))).orElse(all));
        var keys = new ArrayList<TimeKey>();
        while (walk.hasNext() && keys.size() < limit) {
            keys.add(walk.next());
        }
        return keys;
    }

    /** At most so many of the articles of a stretch of the whole site, each by what its entry says. */
    public List<ArticleAddress> addresses(Span span, int limit) {
        var site = folder(SITE);
        var found = new ArrayList<ArticleAddress>();
        var walk = site.walk(span);
        while (walk.hasNext() && found.size() < limit) {
            var key = walk.next();
            site.entry(key).map(entry -> ArticleAddress.of(key, entry)).ifPresent(found::add);
        }
        return found;
    }

    /** The published articles just before and just after one. */
    public Neighbours neighbours(PublishedArticle article) {
        var site = folder(SITE);
        var keys = site.around(article.key());
        return new Neighbours(
                keys.older().flatMap(key -> neighbour(site, key)), keys.newer().flatMap(key -> neighbour(site, key)));
    }

    private static Optional<Neighbour> neighbour(DatedFolder site, TimeKey key) {
        return site.entry(key).map(entry -> Neighbour.of(key, entry));
    }

    /** All listings that an article belongs in. */
    List<String> of(List<String> inCategories, List<Tag> tags, Optional<String> author) {
        var listings = new LinkedHashSet<String>();
        listings.add(SITE);
        for (var category : inCategories) {
            categories.lineage(category).forEach(slug -> listings.add(Categories.listing(slug)));
        }
        tags.forEach(tag -> listings.add(ofTag(tag.slug())));
        author.ifPresent(slug -> listings.add(ofAuthor(slug)));
        return List.copyOf(listings);
    }

    /** Brings the listings from what an article was, if it was, to what it is, if it is. */
    void change(Optional<PublishedArticle> before, Optional<PublishedArticle> after) {
        var former = before.map(PublishedArticle::listings).orElse(List.of());
        var present = after.map(PublishedArticle::listings).orElse(List.of());
        boolean stays = before.map(PublishedArticle::key).equals(after.map(PublishedArticle::key));
        before.ifPresent(article -> former.stream()
                .filter(listing -> !stays || !present.contains(listing))
                .forEach(listing -> folder(listing).remove(article.key())));
        after.ifPresent(article -> present.stream()
                .filter(listing -> !stays || !former.contains(listing))
                .forEach(listing -> folder(listing).add(article.key())));
        after.ifPresent(
                article -> folder(SITE).entry(article.key()).ifPresent(entry -> Neighbour.describe(entry, article)));
    }

    private DatedFolder folder(String listing) {
        return new DatedFolder(sessions.content(), "listings/" + listing);
    }
}
