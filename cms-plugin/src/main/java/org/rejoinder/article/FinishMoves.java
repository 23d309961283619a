package org.rejoinder.article;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.rejoinder.category.Categories;
import org.rejoinder.category.UnfinishedMoves;
import org.rejoinder.repository.Reads;
import org.rejoinder.repository.UnitOfWork;

/**
 * Puts the articles of large categories that moved where they belong by now, and nowhere else: a few in each save, on from
 * where it was broken off. Several servers may do so at once, since doing it twice changes nothing.
 */
@Dependent
public class FinishMoves {

    private static final System.Logger LOG = System.getLogger(FinishMoves.class.getName());
    private static final Duration BROKEN_OFF = Duration.ofMinutes(5);

    private final Reads reads;
    private final UnitOfWork unitOfWork;
    private final Articles articles;
    private final Listings listings;
    private final Shelves shelves;
    private final UnfinishedMoves moves;
    private final Clock clock;

    @Inject
    public FinishMoves(
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

    void round() {
        for (var slug : reads.everything(() -> moves.due(clock.instant().minus(BROKEN_OFF)))) {
            boolean more = true;
            while (more && !Thread.currentThread().isInterrupted()) {
                more = unitOfWork.run(() -> step(slug));
            }
            LOG.log(Level.INFO, "The articles of category {0} are where they belong", slug);
        }
    }

    /** Brings some along; false when there are no more. */
    private boolean step(String slug) {
        moves.giveUp(slug);
        List<TimeKey> keys = listings.some(Categories.listing(slug), moves.position(slug), MakeRoom.AT_ONCE);
        if (keys.isEmpty()) {
            moves.end(slug);
            return false;
        }
        keys.stream()
                .map(key -> articles.published(key.id()))
                .flatMap(Optional::stream)
                .forEach(shelves::put);
        moves.advance(slug, keys.get(keys.size() - 1).text());
        return true;
    }
}
