package org.rejoinder.comment.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rejoinder.author.Authors;
import org.rejoinder.comment.Branch;
import org.rejoinder.comment.Comment;
import org.rejoinder.comment.PublishedComment;
import org.rejoinder.comment.ThreadPosition;
import org.rejoinder.comment.rest.CommentJson.WriterJson;
import org.rejoinder.text.WebAddress;

/** Writes comments for readers; one for each request, so that an author's byline is looked up once. */
@Dependent
class CommentJsons {

    private final Authors authors;
    private final Map<String, Optional<String>> bylines = new HashMap<>();

    @Inject
    CommentJsons(Authors authors) {
        this.authors = authors;
    }

    CommentJson of(PublishedComment comment, String permalink) {
        return of(comment, permalink, null, null);
    }

    CommentJson of(Branch branch, String permalink, Function<ThreadPosition, String> cursor) {
        var replies = branch.replies().stream()
                .map(reply -> of(reply, permalink, cursor))
                .toList();
        return of(
                branch.comment(),
                permalink,
                replies,
                branch.repliesNext().map(cursor).orElse(null));
    }

    private CommentJson of(
            PublishedComment comment,
            String permalink,
            @Nullable List<CommentJson> replies,
            @Nullable String repliesNext) {
        if (comment.removed()) {
            return new CommentJson(
                    comment.id(),
                    comment.number(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    true,
                    replies,
                    null,
                    repliesNext,
                    null,
                    null,
                    null);
        }
        return new CommentJson(
                comment.id(),
                comment.number(),
                url(permalink, comment.number()),
                comment.parent().orElse(null),
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
                null,
                replies,
                comment.replyCount(),
                repliesNext,
                null,
                null,
                null);
    }

    /** What its own writer gets, held or published. */
    CommentJson of(Comment comment, String permalink, @Nullable String editToken) {
        var commenter = comment.commenter();
        return new CommentJson(
                comment.id(),
                comment.number().orElse(null),
                comment.number().map(number -> url(permalink, number)).orElse(null),
                comment.parent().orElse(null),
                comment.depth(),
                new WriterJson(
                        commenter.name(),
                        commenter.website().map(WebAddress::value).orElse(null),
                        comment.isByStaff(),
                        commenter.author().flatMap(this::byline).orElse(null)),
                comment.body().value(),
                comment.writtenAt(),
                null,
                comment.answeredByEmail().isPresent(),
                null,
                null,
                null,
                null,
                null,
                comment.status().word(),
                editToken);
    }

    private static String url(String permalink, long number) {
        return permalink + "#thought-" + number;
    }

    private Optional<String> byline(String author) {
        return bylines.computeIfAbsent(
                author, slug -> authors.find(slug).flatMap(its -> Optional.ofNullable(its.byline())));
    }
}
