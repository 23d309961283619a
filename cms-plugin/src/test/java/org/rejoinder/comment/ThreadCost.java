package org.rejoinder.comment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.rejoinder.repository.TestRepository;

/**
 * Measures what a post and a page cost in an empty thread, in a long one and in a deep one, on Oak in memory: ratios, no
 * promises. Arguments: comments in the long thread, levels of the deep one (1,000 and 500 without).
 */
public final class ThreadCost {

    private static final int SAMPLES = 60;
    private static final int AT_ONCE = 50;

    private final Discussion discussion = new Discussion(TestRepository.onOak());

    private ThreadCost() {}

    public static void main(String[] arguments) {
        int length = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000;
        int levels = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 500;
        new ThreadCost().measure(length, levels);
    }

    private void measure(int length, int levels) {
        var log = System.getLogger(ThreadCost.class.getName());
        var root = discussion.say("Ann", "Root");
        median(() -> post(root)); // warm
        log.log(System.Logger.Level.INFO, "reply to a root, small thread: {0} us", median(() -> post(root)));
        fill(length);
        log.log(System.Logger.Level.INFO, "root, {0} in the thread: {1} us", length, median(() -> post(null)));
        log.log(System.Logger.Level.INFO, "reply to a root, there: {0} us", median(() -> post(root)));
        var deepest = descend(root, levels);
        log.log(System.Logger.Level.INFO, "reply at level {0}: {1} us", levels, median(() -> post(deepest)));
        log.log(System.Logger.Level.INFO, "reply to the root of that: {0} us", median(() -> post(root)));
        var seen = discussion.newsroom.read(
                () -> discussion.comments.published(deepest.id()).orElseThrow());
        log.log(
                System.Logger.Level.INFO,
                "first page of its conversation: {0} us",
                median(() -> discussion.newsroom.read(() -> discussion.conversations.page(seen, 0, 50))));
        log.log(
                System.Logger.Level.INFO,
                "first page of the thread: {0} us",
                median(() -> discussion.page(Optional.empty(), 50, 10)));
        discussion.close();
    }

    private int said;

    private Comment post(@org.jspecify.annotations.Nullable Comment parent) {
        var text = "Comment " + said++;
        return discussion.newsroom.write(() -> discussion.submitComment.submit(
                discussion.submission("Ann", text, Optional.ofNullable(parent).map(Comment::id)), true));
    }

    private void fill(int length) {
        for (int i = 0; i < length; i += AT_ONCE) {
            discussion.newsroom.write(() -> {
                for (int j = 0; j < AT_ONCE; j++) {
                    discussion.submitComment.submit(discussion.submission("Ben", "Filling", Optional.empty()), true);
                }
                return true;
            });
        }
    }

    private Comment descend(Comment root, int levels) {
        var last = new ArrayList<>(List.of(root));
        for (int i = 1; i < levels; i += AT_ONCE) {
            discussion.newsroom.write(() -> {
                for (int j = 0; j < AT_ONCE; j++) {
                    var above = last.get(last.size() - 1);
                    last.add(discussion.submitComment.submit(
                            discussion.submission(
                                    last.size() % 2 == 0 ? "Ann" : "Ben", "Deeper", Optional.of(above.id())),
                            true));
                }
                return true;
            });
        }
        return last.get(last.size() - 1);
    }

    private static long median(Supplier<?> work) {
        var times = new long[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            long begin = System.nanoTime();
            var unused = work.get();
            times[i] = (System.nanoTime() - begin) / 1000;
        }
        Arrays.sort(times);
        return times[SAMPLES / 2];
    }
}
