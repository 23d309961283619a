package org.rejoinder.correspondence.rest;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An exchange of letters as the staff sees it; in lists without the letters. */
public record CorrespondenceJson(
        String id,
        String state,
        boolean proven,
        Instant askedAt,
        @Nullable Instant answeredAt,
        ArticleJson article,
        @Nullable CommentJson comment,
        PersonJson person,
        @Nullable List<LetterJson> letters) {

    /** What the comment is below; without a title when that is not published any longer. */
    @Schema(name = "AskedUnderJson")
    public record ArticleJson(
            String id, @Nullable String title, @Nullable String permalink) {}

    /** The comment that asks; readers see it only when it is approved. */
    @Schema(name = "QuestionJson")
    public record CommentJson(String id, @Nullable Long number, String status, String body, Instant publishedAt) {}

    @Schema(name = "AskerJson")
    public record PersonJson(String name, String email) {}

    /**
     * What one side wrote to the other.
     *
     * @param from {@code person} or {@code staff}
     * @param reply the id of the public reply that says the same
     * @param refusal what the mail server said when it refused the letter
     */
    @Schema(name = "LetterOfBothJson")
    public record LetterJson(
            String from,
            String name,
            String body,
            Instant at,
            @Nullable String visibility,
            @Nullable String reply,
            @Nullable String refusal) {}
}
