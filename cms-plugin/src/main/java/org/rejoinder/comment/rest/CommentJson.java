package org.rejoinder.comment.rest;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comment as readers get it: it has no place for an address. {@code status}, {@code editToken},
 * {@code source} and {@code editableUntil} are there for its writer alone, {@code parents} where one comment is asked for, {@code parentNumber} and {@code parentName} where it does
 * not stand below what it answers. A tombstone has nothing but id, number and replies.
 */
public record CommentJson(
        String id,
        @Nullable Long number,
        @Nullable String url,
        @Nullable String parent,
        @Nullable Long parentNumber,
        @Nullable String parentName,
        @Nullable Integer depth,
        @Nullable WriterJson author,
        @Nullable String body,
        @Nullable Instant publishedAt,
        @Nullable Instant editedAt,
        @Nullable Boolean answeredByEmail,
        @Nullable String importedId,
        @Nullable Boolean pinned,
        @Nullable Boolean removed,
        @Nullable List<CommentJson> replies,
        @Nullable Long replyCount,
        @Nullable String repliesNext,
        @Nullable List<CommentJson> parents,
        @Nullable String status,
        @Nullable String editToken,
        @Nullable String source,
        @Nullable Instant editableUntil) {

    /** Who wrote it, as far as readers may know. */
    public record WriterJson(
            String name,
            @Nullable String url,
            boolean isAuthor,
            @Nullable String byline) {}

    static CommentJson tombstone(
            String id, long number, @Nullable List<CommentJson> replies, @Nullable String repliesNext) {
        return new CommentJson(
                id,
                number,
                null,
                null,
                null,
                null,
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
                null,
                null,
                null);
    }

    CommentJson withParents(List<CommentJson> its) {
        return new CommentJson(
                id,
                number,
                url,
                parent,
                parentNumber,
                parentName,
                depth,
                author,
                body,
                publishedAt,
                editedAt,
                answeredByEmail,
                importedId,
                pinned,
                removed,
                replies,
                replyCount,
                repliesNext,
                its,
                status,
                editToken,
                source,
                editableUntil);
    }

    /** Of the id alone: JSON-B asks for it to find circles, and would have all of it hashed. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
