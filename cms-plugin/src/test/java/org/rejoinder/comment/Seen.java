package org.rejoinder.comment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a reader sees of a discussion, through the session that cannot see private nodes. */
record Seen(Discussion discussion) {

    Optional<PublishedComment> published(Comment comment) {
        return discussion.newsroom.read(() -> discussion.comments.published(comment.id()));
    }

    long count() {
        return discussion.newsroom.<Long>read(() -> discussion.threads.count(discussion.article));
    }

    long replyCount(long number) {
        return discussion.newsroom.<Long>read(() -> discussion
                .threads
                .comment(discussion.article, number)
                .orElseThrow()
                .replyCount());
    }

    List<Long> flat() {
        return discussion.newsroom.read(() -> discussion.threads.flat(discussion.article, 0, false, 100).stream()
                .map(PublishedComment::number)
                .toList());
    }

    List<String> outline() {
        var lines = new ArrayList<String>();
        discussion.page(Optional.empty(), 100, 20).branches().forEach(branch -> outline(branch, "", lines));
        return lines;
    }

    private static void outline(Branch branch, String indent, List<String> lines) {
        var comment = branch.comment();
        lines.add(indent + comment.number() + " " + (comment.removed() ? "removed" : comment.name()));
        branch.replies().forEach(reply -> outline(reply, indent + "- ", lines));
    }

    List<Long> all(int limit, int depth) {
        var numbers = new ArrayList<Long>();
        follow(Optional.empty(), limit, depth, numbers);
        return numbers;
    }

    private void follow(Optional<ThreadPosition> from, int limit, int depth, List<Long> numbers) {
        var page = discussion.page(from, limit, depth);
        page.branches().forEach(branch -> follow(branch, limit, depth, numbers));
        page.next().ifPresent(next -> follow(Optional.of(next), limit, depth, numbers));
    }

    private void follow(Branch branch, int limit, int depth, List<Long> numbers) {
        numbers.add(branch.comment().number());
        branch.replies().forEach(reply -> follow(reply, limit, depth, numbers));
        branch.repliesNext().ifPresent(next -> follow(Optional.of(next), limit, depth, numbers));
    }
}
