package org.rejoinder.comment.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.rejoinder.author.Authors;
import org.rejoinder.comment.Comment;
import org.rejoinder.comment.Threads;
import org.rejoinder.repository.Reads;
import org.rejoinder.settings.Settings;
import org.rejoinder.settings.SigningKey;

/** What the writer of a comment gets to see of it, with the token that proves who wrote it. */
@Dependent
class WritersAnswers {

    private static final String PURPOSE = "edit-comment";

    private final Authors authors;
    private final Threads threads;
    private final SigningKey signingKey;
    private final Reads reads;
    private final Settings settings;

    @Inject
    WritersAnswers(Authors authors, Threads threads, SigningKey signingKey, Reads reads, Settings settings) {
        this.authors = authors;
        this.threads = threads;
        this.signingKey = signingKey;
        this.reads = reads;
        this.settings = settings;
    }

    CommentJson of(Comment comment, String permalink) {
        var token = signingKey.tokens().sign(PURPOSE, comment.id());
        var until = comment.writtenAt().plus(settings.comments().editWindow());
        return reads.everything(() -> new CommentJsons(authors, threads).of(comment, permalink, token, until));
    }

    boolean isWriter(String comment, String token) {
        return signingKey.tokens().verify(PURPOSE, comment, token);
    }
}
