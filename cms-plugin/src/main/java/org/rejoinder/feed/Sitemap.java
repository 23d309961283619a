package org.rejoinder.feed;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rejoinder.article.ArticleAddress;
import org.rejoinder.article.Listings;
import org.rejoinder.article.Span;
import org.rejoinder.article.TimeKey;
import org.rejoinder.author.Authors;
import org.rejoinder.category.Categories;
import org.rejoinder.repository.Reads;

/**
 * Tells search engines of all pages (sitemaps.org, protocol 0.9): articles, the oldest first so that full parts stay as
 * they are, then categories and authors that have any. Written as it is read, a page at a time, outside of any session.
 */
@Dependent
public class Sitemap {

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final int MOST = 50_000;
    private static final int PAGE = 500;

    private final Listings listings;
    private final Categories categories;
    private final Authors authors;
    private final Reads reads;
    private final SitePages pages;
    private final int most;

    @Inject
    public Sitemap(Listings listings, Categories categories, Authors authors, Reads reads, SitePages pages) {
        this(listings, categories, authors, reads, pages, MOST);
    }

    Sitemap(Listings listings, Categories categories, Authors authors, Reads reads, SitePages pages, int most) {
        this.listings = listings;
        this.categories = categories;
        this.authors = authors;
        this.reads = reads;
        this.pages = pages;
        this.most = most;
    }

    /**
     * Writes all addresses or, when they are too many for one file, where the parts are.
     *
     * @param root the path of the plugin on the site
     */
    public void write(String root, OutputStream out) {
        var places = places();
        long articles = articles();
        if (articles + places.size() <= most) {
            var xml = begin(out);
            writeArticles(Optional.empty(), xml);
            writePlaces(places, xml);
            xml.close().end();
            return;
        }
        var xml = new XmlOut(out).open("sitemapindex", "xmlns", NAMESPACE);
        long parts = parts(articles) + (places.isEmpty() ? 0 : 1);
        for (long part = 1; part <= parts; part++) {
            xml.open("sitemap")
                    .text("loc", pages.page(root + "/sitemaps/" + part + ".xml"))
                    .close();
        }
        xml.close().end();
    }

    /** Writes a part, if there is one of this number; the last has what is not an article. */
    public boolean writePart(int part, OutputStream out) {
        long parts = parts(articles());
        if (part <= parts) {
            var start = part == 1 ? Optional.<TimeKey>empty() : last((long) (part - 1) * most);
            var xml = begin(out);
            writeArticles(start, xml);
            xml.close().end();
            return true;
        }
        var places = places();
        if (part == parts + 1 && !places.isEmpty()) {
            var xml = begin(out);
            writePlaces(places, xml);
            xml.close().end();
            return true;
        }
        return false;
    }

    private long articles() {
        return reads.published(() -> listings.count(Listings.SITE));
    }

    private long parts(long articles) {
        return (articles + most - 1) / most;
    }

    /** The key of the so manieth article; only names are looked at on the way. */
    private Optional<TimeKey> last(long number) {
        return reads.published(() -> {
            var walk = listings.walk(Listings.SITE, Span.between(false, null, null));
            Optional<TimeKey> last = Optional.empty();
            for (long i = 0; i < number && walk.hasNext(); i++) {
                last = Optional.of(walk.next());
            }
            return last;
        });
    }

    private static XmlOut begin(OutputStream out) {
        return new XmlOut(out).open("urlset", "xmlns", NAMESPACE);
    }

    private void writeArticles(Optional<TimeKey> start, XmlOut xml) {
        var span = Span.between(false, null, null);
        if (start.isPresent()) {
            span = span.after(start.get());
        }
        for (int written = 0; written < most; ) {
            var page = page(span, Math.min(PAGE, most - written));
            if (page.isEmpty()) {
                return;
            }
            page.forEach(article -> xml.open("url")
                    .text("loc", pages.page(article.permalink()))
                    .text("lastmod", article.updatedAt().toString())
                    .close());
            written += page.size();
            span = span.after(page.get(page.size() - 1).key());
        }
    }

    private List<ArticleAddress> page(Span span, int limit) {
        return reads.published(() -> listings.addresses(span, limit));
    }

    private static void writePlaces(List<String> places, XmlOut xml) {
        places.forEach(place -> xml.open("url").text("loc", place).close());
    }

    private List<String> places() {
        return reads.published(() -> {
            var places = new ArrayList<String>();
            for (var category : categories.after("", most)) {
                if (category.count() > 0) {
                    pages.category(category.slug()).ifPresent(places::add);
                }
            }
            for (var author : authors.slugs()) {
                if (places.size() < most && listings.count(Listings.ofAuthor(author)) > 0) {
                    pages.author(author).ifPresent(places::add);
                }
            }
            return places;
        });
    }
}
