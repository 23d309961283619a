package org.rejoinder.moderation.rest;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A comment as moderators see it: with the address, where it came from, why it is held and what was done to it. */
public record ModeratedCommentJson(
        String id,
        String status,
        ArticleJson article,
        @Nullable Long number,
        @Nullable String parent,
        @Nullable String parentAuthor,
        PersonJson author,
        String body,
        String source,
        Instant publishedAt,
        @Nullable Instant editedAt,
        boolean pinned,
        boolean answeredByEmail,
        @Nullable String ip,
        @Nullable String userAgent,
        List<String> reasons,
        List<String> history) {

    /** The article it stands below; without a title when that is not published any longer. */
    @Schema(name = "ModeratedArticleJson")
    public record ArticleJson(
            String id, @Nullable String title, @Nullable String permalink) {}

    @Schema(name = "CommenterJson")
    public record PersonJson(
            String name, String email, @Nullable String website, boolean isAuthor) {}
}
