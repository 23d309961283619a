package org.rejoinder.comment;

import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rejoinder.Shared;

/**
 * Reads a page of a thread in the shape in which people follow it. A page costs what it shows: its roots first, then
 * their replies level by level, until it holds a hundred comments; whatever does not fit has a position to go on from. What
 * is below the last level that is asked for stands on that level too, each comment followed by what answers it.
 */
@Shared
public class ThreadPages {

    private static final int MOST = 100;

    private final Threads threads;

    @Inject
    public ThreadPages(Threads threads) {
        this.threads = threads;
    }

    /** A page, and the position after it if there is more. */
    public record Page(List<Branch> branches, Optional<ThreadPosition> next) {}

    /** What to show: how many at the top, how many levels, in which order the top is. */
    public record View(boolean newestFirst, int limit, int depth) {}

    /** The page of an article's thread that comes after a position; that of the beginning when there is none. */
    public Page page(String article, Optional<ThreadPosition> from, View view) {
        if (from.filter(ThreadPosition::flattened).isPresent()) {
            return flattened(article, from.get(), view.limit());
        }
        var parent = from.flatMap(ThreadPosition::parent);
        boolean newestFirst = view.newestFirst() && parent.isEmpty();
        long after = from.map(ThreadPosition::after).orElse(newestFirst ? Long.MAX_VALUE : 0L);
        var top = threads.children(article, parent, after, newestFirst, view.limit() + 1);
        boolean more = top.size() > view.limit();
        var shown = top.subList(0, Math.min(top.size(), view.limit())).stream()
                .map(comment -> new Growing(comment, false))
                .toList();
        grow(article, shown, view.depth());
        return new Page(
                shown.stream().map(Growing::branch).toList(),
                more
                        ? Optional.of(new ThreadPosition(
                                parent, shown.get(shown.size() - 1).comment.number()))
                        : Optional.empty());
    }

    private Page flattened(String article, ThreadPosition from, int limit) {
        long top = from.parent().orElseThrow();
        var found = threads.walk(article).below(top, from.after(), limit + 1);
        var shown = found.subList(0, Math.min(found.size(), limit));
        return new Page(
                shown.stream()
                        .map(comment -> new Growing(comment, true).branch())
                        .toList(),
                found.size() > limit
                        ? Optional.of(new ThreadPosition(
                                from.parent(), shown.get(limit - 1).number(), true))
                        : Optional.empty());
    }

    private void grow(String article, List<Growing> shown, int depth) {
        int room = MOST - shown.size();
        var level = new ArrayDeque<>(shown);
        for (int below = 1; !level.isEmpty(); below++) {
            boolean last = below == depth - 1;
            var next = new ArrayDeque<Growing>();
            for (var branch : level) {
                long number = branch.comment.number();
                if (branch.comment.replyCount() == 0) {
                    continue;
                }
                int fits = below < depth ? room : 0;
                branch.take(
                        last
                                ? threads.walk(article).below(number, 0, fits + 1)
                                : threads.children(article, Optional.of(number), 0, false, fits + 1),
                        fits,
                        last);
                room -= branch.replies.size();
                next.addAll(branch.replies);
            }
            level = last ? new ArrayDeque<>() : next;
        }
    }

    /** A branch while its replies are being gathered. */
    private static final class Growing {

        final PublishedComment comment;
        private final boolean flattened;
        final List<Growing> replies = new ArrayList<>();
        private Optional<ThreadPosition> repliesNext = Optional.empty();

        Growing(PublishedComment comment, boolean flattened) {
            this.comment = comment;
            this.flattened = flattened;
        }

        void take(List<PublishedComment> found, int fits, boolean flatten) {
            found.stream().limit(fits).map(reply -> new Growing(reply, flatten)).forEach(replies::add);
            if (found.size() > replies.size()) {
                long after = replies.isEmpty()
                        ? 0
                        : replies.get(replies.size() - 1).comment.number();
                repliesNext = Optional.of(new ThreadPosition(Optional.of(comment.number()), after, flatten));
            }
        }

        Branch branch() {
            return new Branch(comment, replies.stream().map(Growing::branch).toList(), repliesNext, flattened);
        }
    }
}
