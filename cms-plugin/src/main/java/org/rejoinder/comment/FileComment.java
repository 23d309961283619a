package org.rejoinder.comment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.rejoinder.repository.Ids;
import org.rejoinder.text.SafeHtml;

/** Files a comment as it stood elsewhere: it was judged and told there, so no rule is asked and nobody hears of it. */
@Dependent
public class FileComment {

    private final Comments comments;
    private final Clock clock;

    @Inject
    public FileComment(Comments comments, Clock clock) {
        this.comments = comments;
        this.clock = clock;
    }

    /**
     * A comment that comes with its past.
     *
     * @param parent the id of an approved comment of the same article
     * @param importedId the id it had, for its old anchor
     */
    public record Past(
            String article,
            Optional<String> parent,
            Commenter commenter,
            String source,
            SafeHtml body,
            CommentStatus status,
            Instant writtenAt,
            Optional<Instant> answeredByEmail,
            String importedId) {}

    /**
     * An approved one gets the next number, so a thread is filed in the order of time. What comes as spam or trash is kept
     * from now on as long as if it had become so here.
     */
    public Comment file(Past past) {
        var parent = past.parent().flatMap(comments::find);
        var comment = comments.file(
                new Comment(
                        Ids.random(),
                        past.article(),
                        Optional.empty(),
                        parent.map(Comment::id),
                        parent.map(its -> its.depth() + 1).orElse(1),
                        past.commenter(),
                        past.source(),
                        past.body(),
                        past.status(),
                        past.writtenAt(),
                        past.answeredByEmail(),
                        Optional.of(past.importedId()),
                        Optional.empty()),
                Circumstances.NONE);
        if (comment.status() == CommentStatus.SPAM || comment.status() == CommentStatus.TRASH) {
            var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            comments.note(
                    comment.id(),
                    now + " the import: filed as " + comment.status().word());
        }
        return comment;
    }
}
