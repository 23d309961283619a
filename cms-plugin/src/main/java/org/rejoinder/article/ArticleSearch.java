package org.rejoinder.article;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rejoinder.Shared;
import org.rejoinder.category.Categories;
import org.rejoinder.repository.FullText;
import org.rejoinder.repository.FullText.Order;
import org.rejoinder.repository.FullText.Wanted;
import org.rejoinder.text.Extract;
import org.rejoinder.text.PlainText;
import org.rejoinder.text.SafeHtml;
import org.rejoinder.text.SearchWords;

/** Finds published articles by their words, and shows where they stand; comments are not searched. */
@Shared
public class ArticleSearch {

    /** Nobody reads on so far; a search that would have to skip more is of no use. */
    public static final int MOST_SKIPPED = 1_000;

    private static final int MOST_UNKNOWN = 10;
    private static final int LONGEST_EXTRACT = 280;

    private final Articles articles;
    private final Categories categories;
    private final FullText fullText;
    private final JustPublished justPublished;

    @Inject
    public ArticleSearch(Articles articles, Categories categories, FullText fullText, JustPublished justPublished) {
        this.articles = articles;
        this.categories = categories;
        this.fullText = fullText;
        this.justPublished = justPublished;
    }

    /** An article that has the words, and the stretch of its text that has most of them. */
    public record Hit(PublishedArticle article, SafeHtml extract) {}

    /**
     * A page of hits, which may be short though there are more.
     *
     * @param last the key of the last one that was looked at, also when it is not among the hits any longer
     */
    public record Hits(
            List<Hit> hits, boolean more, @Nullable TimeKey last) {}

    /** The best first, of which so many were seen already. */
    public Hits best(SearchWords words, ArticleQuery query, int seen, int limit) {
        return find(words, query, Order.RELEVANCE, seen, limit);
    }

    /** In the order of the query's span. */
    public Hits inTime(SearchWords words, ArticleQuery query, int limit) {
        return find(words, query, query.span().newestFirst() ? Order.NEWEST : Order.OLDEST, 0, limit);
    }

    private Hits find(SearchWords words, ArticleQuery query, Order order, int skip, int limit) {
        var category = query.category();
        var present = category == null ? Optional.of("") : categories.present(category);
        if (present.isEmpty()) {
            return new Hits(List.of(), false, null);
        }
        var listings = (category == null ? query : query.in(present.get())).listings();
        var filters = listings.equals(List.of(Listings.SITE)) ? List.<String>of() : listings;
        var span = query.span();
        var unknown = unknown(words, listings, span);
        var keys = new ArrayList<>(unknown.subList(Math.min(skip, unknown.size()), unknown.size()));
        int seen = Math.max(0, skip - unknown.size());
        fullText.find(new Wanted(words, filters, span.least(), span.beyond(), order, seen, limit + 1)).stream()
                .flatMap(key -> TimeKey.parse(key).stream())
                .forEach(keys::add);
        sort(keys, order);
        var page = keys.subList(0, Math.min(limit, keys.size()));
        var hits = page.stream()
                .flatMap(key -> articles.published(key.id()).stream())
                .filter(article -> article.listings().containsAll(listings))
                .flatMap(article -> hit(article, words).stream())
                .toList();
        return new Hits(hits, keys.size() > limit, page.isEmpty() ? null : page.get(page.size() - 1));
    }

    /** What was just published and has the words, though the full text does not know it yet. */
    private List<TimeKey> unknown(SearchWords words, List<String> listings, Span span) {
        return justPublished.ids().stream()
                .flatMap(id -> articles.published(id).stream())
                .filter(article -> article.listings().containsAll(listings) && words.areIn(CopyNode.words(article)))
                .map(PublishedArticle::key)
                .filter(key -> span.holds(key.text()))
                .limit(MOST_UNKNOWN)
                .filter(key -> fullText.find(
                                new Wanted(words, List.of(), key.text(), key.text() + "!", Order.NEWEST, 0, 1))
                        .isEmpty())
                .toList();
    }

    private static void sort(List<TimeKey> keys, Order order) {
        if (order != Order.RELEVANCE) {
            var inTime = Comparator.comparing(TimeKey::text);
            keys.sort(order == Order.NEWEST ? inTime.reversed() : inTime);
        }
    }

    /** An index that lags behind may still name an article by words that it has lost. */
    private static Optional<Hit> hit(PublishedArticle article, SearchWords words) {
        return words.areIn(CopyNode.words(article))
                ? Optional.of(new Hit(article, Extract.of(PlainText.line(article.body()), words, LONGEST_EXTRACT)))
                : Optional.empty();
    }
}
