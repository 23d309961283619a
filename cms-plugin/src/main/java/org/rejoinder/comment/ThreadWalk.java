package org.rejoinder.comment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.rejoinder.repository.ContentNode;

/** Goes up and down in a thread, from comment to comment, at the cost of what is passed. */
final class ThreadWalk {

    private final String article;
    private final ContentNode thread;

    ThreadWalk(String article, ContentNode thread) {
        this.article = article;
        this.thread = thread;
    }

    /** The comment or tombstone of this number, if it is still there. */
    Optional<PublishedComment> find(long number) {
        return thread.child(CommentNode.path(number)).map(node -> CommentNode.read(article, thread, node));
    }

    private ContentNode node(long number) {
        return CommentNode.at(thread, number);
    }

    /** The nearest comments above one, the highest first. */
    List<PublishedComment> above(PublishedComment comment, int limit) {
        var found = new ArrayList<PublishedComment>();
        var number = comment.parentNumber();
        while (number.isPresent() && found.size() < limit) {
            var node = node(number.get());
            found.add(CommentNode.read(article, thread, node));
            number = CommentNode.parent(node);
        }
        Collections.reverse(found);
        return found;
    }

    /**
     * The first of the comments above one that come after a number, the highest first. They are found by going up from
     * anchor to anchor ({@link ReplyCounts}), so a page of them costs a page also in a thread of 10,000 levels.
     */
    List<PublishedComment> above(PublishedComment comment, long after, int limit) {
        int depthAfter = after == 0
                ? 0
                : thread.child(CommentNode.path(after)).map(CommentNode::depth).orElse(0);
        var start = node(comment.number());
        for (var anchor = CommentNode.anchor(start); anchor.isPresent(); ) {
            var higher = node(anchor.get());
            if (CommentNode.depth(higher) <= depthAfter + limit) {
                break;
            }
            start = higher;
            anchor = CommentNode.anchor(higher);
        }
        var found = new ArrayList<PublishedComment>();
        for (var number = CommentNode.parent(start); number.isPresent() && number.get() > after; ) {
            var node = node(number.get());
            found.add(CommentNode.read(article, thread, node));
            number = CommentNode.parent(node);
        }
        Collections.reverse(found);
        return found.subList(0, Math.min(limit, found.size()));
    }

    /**
     * What comes next below a comment, in the order in which everything is followed by what answers it.
     *
     * @param descend whether to go down into what is below {@code current} first
     */
    Optional<Long> next(long top, long current, boolean descend) {
        if (descend) {
            var reply = first(current, 0);
            if (reply.isPresent()) {
                return reply;
            }
        }
        for (long at = current; at != top; ) {
            var parent = CommentNode.parent(node(at));
            if (parent.isEmpty()) {
                return Optional.empty();
            }
            var sibling = first(parent.get(), at);
            if (sibling.isPresent()) {
                return sibling;
            }
            at = parent.get();
        }
        return Optional.empty();
    }

    private Optional<Long> first(long parent, long after) {
        return Threads.siblings(thread, Optional.of(parent)).next(after, false, 1).stream()
                .findFirst();
    }

    /** At most {@code limit} of all that is below a comment, after one of them; each is followed by what answers it. */
    List<PublishedComment> below(long top, long after, int limit) {
        var found = new ArrayList<PublishedComment>();
        var next = next(top, after == 0 ? top : after, true);
        while (next.isPresent() && found.size() < limit) {
            found.add(CommentNode.read(article, thread, node(next.get())));
            next = next(top, next.get(), true);
        }
        return found;
    }
}
