package org.rejoinder.comment.rest;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rejoinder.author.Authors;
import org.rejoinder.comment.Branch;
import org.rejoinder.comment.Comment;
import org.rejoinder.comment.CommentStatus;
import org.rejoinder.comment.PublishedComment;
import org.rejoinder.comment.ThreadPosition;
import org.rejoinder.comment.Threads;
import org.rejoinder.comment.rest.CommentJson.WriterJson;
import org.rejoinder.text.WebAddress;

/** Writes comments of one article for readers; one for each answer, so that a name or a byline is looked up once. */
class CommentJsons {

    private final Authors authors;
    private final Threads threads;
    private final Map<String, Optional<String>> bylines = new HashMap<>();
    private final Map<Long, Optional<String>> names = new HashMap<>();

    CommentJsons(Authors authors, Threads threads) {
        this.authors = authors;
        this.threads = threads;
    }

    /** By itself. */
    CommentJson of(PublishedComment comment, String permalink) {
        return of(comment, permalink, new Around(null, null, null, null));
    }

    /** Where it does not stand below what it answers, so that this must be said. */
    CommentJson apart(PublishedComment comment, String permalink) {
        return of(comment, permalink, apart(comment));
    }

    private Around apart(PublishedComment comment) {
        var number = comment.parentNumber();
        return new Around(
                null,
                null,
                number.orElse(null),
                number.flatMap(its -> names.computeIfAbsent(its, other -> name(comment.article(), other)))
                        .orElse(null));
    }

    private Optional<String> name(String article, long number) {
        return threads.comment(article, number).filter(its -> !its.removed()).map(PublishedComment::name);
    }

    /** With what stands below it. */
    CommentJson of(Branch branch, String permalink, Function<ThreadPosition, String> cursor) {
        if (branch.flattened()) {
            return apart(branch.comment(), permalink);
        }
        var replies = branch.replies().stream()
                .map(reply -> of(reply, permalink, cursor))
                .toList();
        var next = branch.repliesNext().map(cursor).orElse(null);
        return of(branch.comment(), permalink, new Around(replies, next, null, null));
    }

    /** What is said of a comment for the place in which it is shown. */
    private record Around(
            @Nullable List<CommentJson> replies,
            @Nullable String repliesNext,
            @Nullable Long parentNumber,
            @Nullable String parentName) {}

    private CommentJson of(PublishedComment comment, String permalink, Around around) {
        if (comment.removed()) {
            return CommentJson.tombstone(comment.id(), comment.number(), around.replies(), around.repliesNext());
        }
        names.put(comment.number(), Optional.of(comment.name()));
        return new CommentJson(
                comment.id(),
                comment.number(),
                url(permalink, comment.number()),
                comment.parent().orElse(null),
                around.parentNumber(),
                around.parentName(),
                comment.depth(),
                new WriterJson(
                        comment.name(),
                        comment.website().orElse(null),
                        comment.author().isPresent(),
                        comment.author().flatMap(this::byline).orElse(null)),
                comment.body().value(),
                comment.writtenAt(),
                comment.editedAt().orElse(null),
                comment.answeredByEmail(),
                comment.importedId().orElse(null),
                comment.pinned() ? true : null,
                null,
                around.replies(),
                comment.replyCount(),
                around.repliesNext(),
                null,
                null,
                null,
                null,
                null);
    }

    /** What its own writer gets, held or published. */
    CommentJson of(Comment comment, String permalink, String editToken, Instant editableUntil) {
        var commenter = comment.commenter();
        return new CommentJson(
                comment.id(),
                comment.number().orElse(null),
                comment.number().map(number -> url(permalink, number)).orElse(null),
                comment.parent().orElse(null),
                null,
                null,
                comment.depth(),
                new WriterJson(
                        commenter.name(),
                        commenter.website().map(WebAddress::value).orElse(null),
                        comment.isByStaff(),
                        commenter.author().flatMap(this::byline).orElse(null)),
                comment.body().value(),
                comment.writtenAt(),
                comment.editedAt().orElse(null),
                comment.answeredByEmail().isPresent(),
                comment.importedId().orElse(null),
                null,
                null,
                null,
                null,
                null,
                null,
                wordForWriter(comment.status()),
                editToken,
                comment.source(),
                editableUntil);
    }

    /** Who writes spam is not told that it was found. */
    private static String wordForWriter(CommentStatus status) {
        return (status == CommentStatus.SPAM ? CommentStatus.HELD : status).word();
    }

    private static String url(String permalink, long number) {
        return permalink + "#thought-" + number;
    }

    private Optional<String> byline(String author) {
        return bylines.computeIfAbsent(
                author, slug -> authors.find(slug).flatMap(its -> Optional.ofNullable(its.byline())));
    }
}
