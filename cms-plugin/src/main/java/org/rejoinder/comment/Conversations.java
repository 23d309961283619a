package org.rejoinder.comment;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rejoinder.Shared;

/**
 * Reads the exchange of two people out of a thread: a comment, all above it, and what the writer of the comment and the
 * writer of the one it answers have said below it to each other. Who wrote what is not known here: each comment says
 * which one above it the same person wrote, and nothing else.
 */
@Shared
public class Conversations {

    /** Replies of others that are passed over on one page; they are read to be passed over. */
    private static final int EXAMINED = 500;

    private final Threads threads;

    @Inject
    public Conversations(Threads threads) {
        this.threads = threads;
    }

    /** A page, and the number after which it goes on if there is more; it may be short then. */
    public record Page(List<PublishedComment> comments, Optional<Long> next) {}

    /** The nearest comments and tombstones above one, the highest first. */
    public List<PublishedComment> above(PublishedComment comment, int limit) {
        return threads.walk(comment.article()).above(comment, limit);
    }

    /** At most {@code limit} comments of the conversation that a comment is part of, after a number. */
    public Page page(PublishedComment with, long after, int limit) {
        var walk = threads.walk(with.article());
        var found = new ArrayList<PublishedComment>();
        long last = after;
        if (after < with.number()) {
            for (var above : walk.above(with, after, limit)) {
                last = above.number();
                keep(above, found);
            }
            if (found.size() == limit || (last != after && !isParent(last, with))) {
                return new Page(found, Optional.of(last));
            }
            last = with.number();
            keep(with, found);
        }
        return below(walk, with, last, limit, found);
    }

    private static boolean isParent(long number, PublishedComment of) {
        return of.parentNumber().filter(parent -> parent == number).isPresent();
    }

    private static void keep(PublishedComment comment, List<PublishedComment> found) {
        if (!comment.removed()) {
            found.add(comment);
        }
    }

    private static Page below(
            ThreadWalk walk, PublishedComment with, long after, int limit, List<PublishedComment> found) {
        long from = with.parentNumber().orElse(with.number());
        long last = after;
        boolean descend = after == with.number()
                || walk.find(after).map(its -> isBetween(its, from)).orElse(false);
        var next = walk.find(after).flatMap(its -> walk.next(with.number(), its.number(), descend));
        for (int examined = 0; next.isPresent(); examined++) {
            if (found.size() == limit || examined == EXAMINED) {
                return new Page(found, Optional.of(last));
            }
            last = next.get();
            var comment = walk.find(last).orElseThrow();
            boolean between = isBetween(comment, from);
            if (between) {
                keep(comment, found);
            }
            next = walk.next(with.number(), last, between);
        }
        return new Page(found, Optional.empty());
    }

    /** All above it from there on are of the two, so it is if its writer has written one of those. */
    private static boolean isBetween(PublishedComment comment, long from) {
        return comment.earlier().filter(earlier -> earlier >= from).isPresent();
    }
}
