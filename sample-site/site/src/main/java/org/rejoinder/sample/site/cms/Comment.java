package org.rejoinder.sample.site.cms;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An approved comment with its replies; a removed one has kept only its number and its replies. The last four are told its
 * writer alone.
 */
public record Comment(
        String id,
        @Nullable Integer number,
        @Nullable String url,
        @Nullable String parent,
        @Nullable Integer parentNumber,
        @Nullable String parentName,
        int depth,
        @Nullable Commenter author,
        @Nullable String body,
        @Nullable Instant publishedAt,
        @Nullable Instant editedAt,
        boolean answeredByEmail,
        List<Comment> replies,
        @Nullable String repliesNext,
        @Nullable String importedId,
        boolean removed,
        boolean pinned,
        @Nullable String status,
        @Nullable String editToken,
        @Nullable String source,
        @Nullable Instant editableUntil) {

    public Comment {
        replies = replies == null ? List.of() : List.copyOf(replies);
    }

    /** The name of the commenter; a removed comment has none. */
    public String name() {
        return author == null ? "someone" : author.name();
    }
}
