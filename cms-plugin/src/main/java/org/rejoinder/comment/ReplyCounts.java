package org.rejoinder.comment;

import java.util.Optional;
import org.rejoinder.repository.ContentNode;

/**
 * Counts what is seen below each comment, at a price that does not grow with the depth: a thread is cut into segments of
 * 64 levels. A comment counts what is below it in its own segment. The root, and every comment at the top of a segment (an
 * <em>anchor</em>), also counts what is below that; the others know which anchors are next below them. So a comment at level
 * 10,000 moves at most 64 counters and one for each segment, 220 in all, instead of 10,000.
 */
final class ReplyCounts {

    static final int SEGMENT = 64;
    private static final String NEAR = "rj:replyCount";
    private static final String FAR = "rj:farCount";
    private static final String BEYOND = "beyond";

    private ReplyCounts() {}

    static boolean isAnchor(int depth) {
        return depth == 1 || isTop(depth);
    }

    private static boolean isTop(int depth) {
        return depth % SEGMENT == 0;
    }

    /** The nearest anchor above a comment with this parent. */
    static Optional<Long> anchor(ContentNode thread, Optional<Long> parent) {
        return parent.flatMap(number -> atOrAbove(CommentNode.at(thread, number)));
    }

    private static Optional<Long> atOrAbove(ContentNode node) {
        return isAnchor(CommentNode.depth(node)) ? Optional.of(Long.valueOf(node.name())) : CommentNode.anchor(node);
    }

    /** All that is seen below a comment. */
    static long of(ContentNode thread, ContentNode node) {
        long near = node.marks().number(NEAR);
        if (isAnchor(CommentNode.depth(node))) {
            return near + node.marks().number(FAR);
        }
        for (var number : beyond(node).next(0, false, Integer.MAX_VALUE)) {
            var anchor = CommentNode.at(thread, number);
            near += anchor.marks().number(NEAR) + anchor.marks().number(FAR) + (CommentNode.isRemoved(anchor) ? 0 : 1);
        }
        return near;
    }

    private static NumberList beyond(ContentNode node) {
        return new NumberList(node, BEYOND);
    }

    /** A comment has come into sight, or gone out of it. */
    static void change(ContentNode thread, ContentNode comment, long by) {
        int segment = CommentNode.depth(comment) / SEGMENT;
        var number = CommentNode.parent(comment);
        while (number.isPresent()) {
            var node = CommentNode.at(thread, number.get());
            if (CommentNode.depth(node) / SEGMENT != segment) {
                number = atOrAbove(node);
                break;
            }
            add(node, NEAR, by);
            number = CommentNode.parent(node);
        }
        while (number.isPresent()) {
            var anchor = CommentNode.at(thread, number.get());
            add(anchor, FAR, by);
            number = CommentNode.anchor(anchor);
        }
    }

    private static void add(ContentNode node, String counter, long by) {
        node.mark(counter, Long.toString(node.marks().number(counter) + by));
    }

    /** A node that is new, or about to go; the comments of the segment above must know if a segment begins with it. */
    static void place(ContentNode thread, ContentNode comment, boolean there) {
        if (!isTop(CommentNode.depth(comment))) {
            return;
        }
        long own = Long.parseLong(comment.name());
        for (var number = CommentNode.parent(comment); number.isPresent(); ) {
            var node = CommentNode.at(thread, number.get());
            if (isAnchor(CommentNode.depth(node))) {
                return;
            }
            if (there) {
                beyond(node).add(own);
            } else {
                beyond(node).remove(own);
            }
            number = CommentNode.parent(node);
        }
    }
}
