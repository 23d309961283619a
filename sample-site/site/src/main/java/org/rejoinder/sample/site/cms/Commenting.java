package org.rejoinder.sample.site.cms;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.rejoinder.sample.site.cms.Line.Message;

/** What readers send to the plugin: comments, what becomes of them, and complaints about those of others. */
@Singleton
public class Commenting {

    private final Line line;

    @Inject
    public Commenting(Line line) {
        this.line = line;
    }

    /** Hands in a reader's comment; the answer says whether it is published or held. The key makes a repeat harmless. */
    public Comment submit(String article, NewComment comment, String key, Reader reader) {
        var message = new Message("POST", "/articles/" + article + "/comments", comment);
        return line.send(message, Comment.class, reader, "Idempotency-Key", key)
                .orElseThrow(
                        () -> new Refused(new Problem(null, "This article is no longer here.", 404, null, List.of())));
    }

    /** How a text would look as a comment. */
    public String preview(String body, Reader reader) {
        return line.send(new Message("POST", "/comments/preview", new Words(body)), Words.class, reader)
                .map(Words::body)
                .orElse("");
    }

    /** The writer's own comment, held or published; nothing when the token is not that of its writer. */
    public Optional<Comment> own(Own own, Reader reader) {
        return line.get(new Query(own.path()), Comment.class, reader, "Edit-Token", own.token());
    }

    public Optional<Comment> change(Own own, String body, Reader reader) {
        var message = new Message("PATCH", own.path(), new Words(body));
        return line.send(message, Comment.class, reader, "Edit-Token", own.token());
    }

    public void withdraw(Own own, Reader reader) {
        var unused = line.send(new Message("DELETE", own.path(), null), Void.class, reader, "Edit-Token", own.token());
    }

    /** Tells the moderators what is wrong with a comment. */
    public void report(String comment, String reason, Reader reader) {
        var message = new Message("POST", "/comments/" + Cms.segment(comment) + "/report", new Reason(reason));
        var unused = line.send(message, Void.class, reader);
    }

    /** A comment and the token that says whose it is. */
    public record Own(String comment, String token) {

        String path() {
            return "/comments/" + Cms.segment(comment);
        }
    }

    /** The text of a comment: as it was typed on the way there, as HTML on the way back. */
    public record Words(String body) {}

    /** Why somebody complains. */
    public record Reason(String reason) {}
}
