package org.rejoinder.article;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.rejoinder.category.Categories;
import org.rejoinder.category.CategoryMoving;
import org.rejoinder.category.UnfinishedMoves;
import org.rejoinder.repository.Reads;
import org.rejoinder.repository.UnitOfWork;

/**
 * Has the articles of a large category stand where it is about to move, before it does: a few in each save, between which
 * others write. Should the move not come about, {@link FinishMoves} takes them away again.
 */
@Dependent
class MakeRoom {

    static final int AT_ONCE = 50;

    private final Reads reads;
    private final UnitOfWork unitOfWork;
    private final Articles articles;
    private final Listings listings;
    private final Shelves shelves;
    private final UnfinishedMoves moves;
    private final Clock clock;

    @Inject
    MakeRoom(
            Reads reads,
            UnitOfWork unitOfWork,
            Articles articles,
            Listings listings,
            Shelves shelves,
            UnfinishedMoves moves,
            Clock clock) {
        this.reads = reads;
        this.unitOfWork = unitOfWork;
        this.articles = articles;
        this.listings = listings;
        this.shelves = shelves;
        this.moves = moves;
        this.clock = clock;
    }

    void on(@Observes CategoryMoving event) {
        var listing = Categories.listing(event.slug());
        if (reads.everything(() -> listings.count(listing)) <= Recategorise.FEW) {
            return;
        }
        prepare(event);
        var behind = Optional.<String>empty();
        while (true) {
            var from = behind;
            var keys = reads.everything(() -> listings.some(listing, from, AT_ONCE));
            if (keys.isEmpty()) {
                unitOfWork.run(() -> moves.prepared(event.slug(), event.into()));
                return;
            }
            unitOfWork.run(() -> {
                moves.prepare(event.slug(), event.into(), clock.instant());
                put(keys, event.into().stream().map(Categories::listing).toList());
            });
            behind = Optional.of(keys.get(keys.size() - 1).text());
        }
    }

    /** Before the first look at what is there: what is published from now on makes room for itself. */
    private void prepare(CategoryMoving event) {
        unitOfWork.run(() -> moves.prepare(event.slug(), event.into(), clock.instant()));
    }

    private void put(List<TimeKey> keys, List<String> into) {
        keys.stream()
                .map(key -> articles.published(key.id()))
                .flatMap(Optional::stream)
                .forEach(article -> shelves.putAlso(article, into));
    }
}
