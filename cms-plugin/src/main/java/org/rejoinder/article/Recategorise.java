package org.rejoinder.article;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rejoinder.category.Categories;
import org.rejoinder.category.CategoryMoved;
import org.rejoinder.category.CategoryReplaced;

/** Brings published articles along when the category tree changes, so that the listings are right in the same save. */
@Dependent
class Recategorise {

    private final Articles articles;
    private final Listings listings;
    private final Shelves shelves;

    @Inject
    Recategorise(Articles articles, Listings listings, Shelves shelves) {
        this.articles = articles;
        this.listings = listings;
        this.shelves = shelves;
    }

    void on(@Observes CategoryMoved event) {
        shelveAnew(event.slug());
    }

    void on(@Observes CategoryReplaced event) {
        shelveAnew(event.former());
    }

    /** Copies name the former category still; shelving asks what it has become. */
    private void shelveAnew(String slug) {
        var keys = new ArrayList<TimeKey>();
        listings.walk(Categories.listing(slug), Span.between(true, null, null)).forEachRemaining(keys::add);
        List<String> ids = keys.stream().map(TimeKey::id).toList();
        ids.stream().map(articles::published).flatMap(Optional::stream).forEach(shelves::put);
    }
}
