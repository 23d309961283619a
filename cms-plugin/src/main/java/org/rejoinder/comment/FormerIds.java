package org.rejoinder.comment;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * Finds the comment to which an old link leads, by the id that it had where it was imported from. Imported comments are numbered
 * by their dates, and so, but for a few, were their former ids: halving finds those, and looking around finds the few.
 */
public class FormerIds {

    private static final Comparator<String> BY_AGE =
            Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder());
    private static final long AROUND = 50;

    private final Threads threads;

    public FormerIds(Threads threads) {
        this.threads = threads;
    }

    /** The number of the comment of an article that had this id. */
    public Optional<Long> number(String article, String id) {
        long low = 1;
        long high = threads.flat(article, Long.MAX_VALUE, true, 1).stream()
                .findFirst()
                .map(PublishedComment::number)
                .orElse(0L);
        while (low <= high) {
            long middle = low + (high - low) / 2;
            var comment = from(article, middle, high);
            // what has no former id was written here, after all that was imported
            int order = comment.flatMap(PublishedComment::importedId)
                    .map(its -> BY_AGE.compare(its, id))
                    .orElse(1);
            if (order == 0) {
                return comment.map(PublishedComment::number);
            } else if (order < 0) {
                low = comment.orElseThrow().number() + 1;
            } else {
                high = middle - 1;
            }
        }
        return LongStream.rangeClosed(Math.max(1, low - AROUND), low + AROUND)
                .boxed()
                .filter(number -> threads.comment(article, number)
                        .flatMap(PublishedComment::importedId)
                        .filter(id::equals)
                        .isPresent())
                .findFirst();
    }

    /** The first comment from a number on; nobody looks further than a folder's width for it. */
    private Optional<PublishedComment> from(String article, long number, long last) {
        return LongStream.rangeClosed(number, Math.min(last, number + 100))
                .mapToObj(its -> threads.comment(article, its))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
