package org.rejoinder.comment.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.rejoinder.comment.Comment;
import org.rejoinder.repository.Reads;
import org.rejoinder.settings.Settings;
import org.rejoinder.settings.SigningKey;

/** What the writer of a comment gets to see of it, with the token that proves who wrote it. */
@Dependent
class WritersAnswers {

    private static final String PURPOSE = "edit-comment";

    private final CommentJsons jsons;
    private final SigningKey signingKey;
    private final Reads reads;
    private final Settings settings;

    @Inject
    WritersAnswers(CommentJsons jsons, SigningKey signingKey, Reads reads, Settings settings) {
        this.jsons = jsons;
        this.signingKey = signingKey;
        this.reads = reads;
        this.settings = settings;
    }

    CommentJson of(Comment comment, String permalink) {
        var token = signingKey.tokens().sign(PURPOSE, comment.id());
        var until = comment.writtenAt().plus(settings.comments().editWindow());
        return reads.everything(() -> jsons.of(comment, permalink, token, until));
    }

    boolean isWriter(String comment, String token) {
        return signingKey.tokens().verify(PURPOSE, comment, token);
    }
}
