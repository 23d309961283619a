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
import org.rejoinder.category.UnfinishedMoves;

/**
 * Brings published articles along when the category tree changes. A few go in the same save. Of many, room was made where
 * they will be ({@link MakeRoom}), so readers find them there at once; {@link FinishMoves} takes them from where they were.
 */
@Dependent
class Recategorise {

    /** So many are brought along in one save. */
    static final int FEW = 100;

    private final Articles articles;
    private final Listings listings;
    private final Shelves shelves;
    private final Categories categories;
    private final UnfinishedMoves moves;

    @Inject
    Recategorise(Articles articles, Listings listings, Shelves shelves, Categories categories, UnfinishedMoves moves) {
        this.articles = articles;
        this.listings = listings;
        this.shelves = shelves;
        this.categories = categories;
        this.moves = moves;
    }

    void on(@Observes CategoryMoved event) {
        shelveAnew(
                event.slug(), categories.lineage(event.slug()).stream().skip(1).findFirst());
    }

    void on(@Observes CategoryReplaced event) {
        shelveAnew(event.former(), event.heir());
    }

    /** Copies name the former category still; shelving asks what it has become. */
    private void shelveAnew(String slug, Optional<String> into) {
        var listing = Categories.listing(slug);
        List<TimeKey> keys = new ArrayList<>();
        listings.walk(listing, Span.between(true, null, null)).forEachRemaining(keys::add);
        if (keys.size() > FEW) {
            moves.begin(slug);
            keys.removeIf(key -> into.map(Categories::listing)
                    .map(place -> listings.has(place, key))
                    .orElse(true));
        }
        keys.stream()
                .map(key -> articles.published(key.id()))
                .flatMap(Optional::stream)
                .forEach(shelves::put);
    }
}
