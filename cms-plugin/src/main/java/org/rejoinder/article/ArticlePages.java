package org.rejoinder.article;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rejoinder.Shared;
import org.rejoinder.category.Categories;
import org.rejoinder.text.Slug;

/** Turns the pages of lists of published articles; any page of any list costs what its articles cost. */
@Shared
public class ArticlePages {

    private static final int EXAMINED_PER_WANTED = 10;
    private static final int TERMS_COMPARED = 12;

    private final Articles articles;
    private final Listings listings;
    private final Categories categories;

    @Inject
    public ArticlePages(Articles articles, Listings listings, Categories categories) {
        this.articles = articles;
        this.listings = listings;
        this.categories = categories;
    }

    /**
     * With several filters the rarest listing is walked, and a page may be shorter though there are more.
     *
     * @param bodies whether to read the articles' bodies as well
     */
    public Page<PublishedArticle> page(ArticleQuery query, boolean wholeTime, int limit, boolean bodies) {
        var category = query.category();
        var present = category == null ? Optional.of("") : categories.present(category);
        if (present.isEmpty() || !isSlug(query.tag()) || !isSlug(query.author())) {
            return new Page<>(List.of(), null, wholeTime ? 0L : null);
        }
        var wanted =
                category == null ? query.listings() : query.in(present.get()).listings();
        var rarest =
                wanted.stream().min(Comparator.comparingLong(listings::count)).orElseThrow();
        var found = new ArrayList<PublishedArticle>();
        TimeKey last = null;
        var walk = listings.walk(rarest, query.span());
        for (int i = 0; walk.hasNext() && found.size() < limit && i < limit * EXAMINED_PER_WANTED; i++) {
            last = walk.next();
            find(last, bodies)
                    .filter(article -> wanted.size() == 1 || article.listings().containsAll(wanted))
                    .ifPresent(found::add);
        }
        boolean counted = wholeTime && wanted.size() == 1;
        return new Page<>(found, walk.hasNext() ? last : null, counted ? listings.count(rarest) : null);
    }

    /** Those that have most tags and categories in common with an article, the newest first among equals. */
    public List<PublishedArticle> related(PublishedArticle article, int limit, boolean bodies) {
        var shared = new HashMap<TimeKey, Integer>();
        article.listings().stream()
                .filter(listing -> !listing.equals(Listings.SITE) && !listing.startsWith("author/"))
                .sorted(Comparator.comparing(listing -> !listing.startsWith("tag/")))
                .limit(TERMS_COMPARED)
                .forEach(listing -> count(listing, limit + 1, shared));
        shared.remove(article.key());
        return shared.entrySet().stream()
                .sorted(Map.Entry.<TimeKey, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> entry.getKey().text(), Comparator.reverseOrder()))
                .limit(limit)
                .flatMap(entry -> find(entry.getKey(), bodies).stream())
                .toList();
    }

    private Optional<PublishedArticle> find(TimeKey key, boolean withBody) {
        return withBody ? articles.published(key.id()) : articles.listed(key.id());
    }

    private void count(String listing, int newest, Map<TimeKey, Integer> shared) {
        var walk = listings.walk(listing, Span.between(true, null, null));
        for (int i = 0; i < newest && walk.hasNext(); i++) {
            shared.merge(walk.next(), 1, Integer::sum);
        }
    }

    private static boolean isSlug(@Nullable String text) {
        return text == null || Slug.find(text).isPresent();
    }
}
