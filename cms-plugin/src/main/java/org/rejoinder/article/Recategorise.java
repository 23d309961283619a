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
                event.slug(), categories.lineage(event.slug()).stream().skip(1).findFirst(), false);
    }

    void on(@Observes CategoryReplaced event) {
        shelveAnew(event.former(), event.heir(), event.wasBelow());
    }

    /** Copies name the former category still; shelving asks what it has become. */
    private void shelveAnew(String slug, Optional<String> into, boolean areThere) {
        if (listings.count(Categories.listing(slug)) <= FEW) {
            shelve(keys(slug));
            return;
        }
        boolean ready = areThere || into.isEmpty() || moves.isPrepared(slug, into.get());
        moves.begin(slug);
        if (!ready) {
            shelve(missing(slug, Categories.listing(into.get())));
        }
    }

    /** When somebody else was about to move it elsewhere at the same time, room may not have been made for all. */
    private List<TimeKey> missing(String slug, String place) {
        var keys = keys(slug);
        keys.removeIf(key -> listings.has(place, key));
        return keys;
    }

    private List<TimeKey> keys(String slug) {
        List<TimeKey> keys = new ArrayList<>();
        listings.walk(Categories.listing(slug), Span.between(true, null, null)).forEachRemaining(keys::add);
        return keys;
    }

    private void shelve(List<TimeKey> keys) {
        keys.stream()
                .map(key -> articles.published(key.id()))
                .flatMap(Optional::stream)
                .forEach(shelves::put);
    }
}
