package org.rejoinder.comment;

import java.time.Instant;
import java.util.Optional;
import org.rejoinder.text.SafeHtml;

/**
 * A comment as the house knows it, private half included.
 *
 * @param number given when it is first approved, never changed: "thought 14"
 * @param depth its distance from the root of its tree; a root has 1
 * @param source what was written, in CommonMark; {@code body} is what is shown
 * @param importedId the id it had in the system it was imported from
 * @param editedAt when its writer or a moderator last changed its words
 */
public record Comment(
        String id,
        String article,
        Optional<Long> number,
        Optional<String> parent,
        int depth,
        Commenter commenter,
        String source,
        SafeHtml body,
        CommentStatus status,
        Instant writtenAt,
        Optional<Instant> answeredByEmail,
        Optional<String> importedId,
        Optional<Instant> editedAt) {

    /** Whether it wears the badge of the article's author or of another member of staff. */
    public boolean isByStaff() {
        return commenter.author().isPresent();
    }

    /** The same comment with the number that it keeps for ever. */
    Comment numbered(long given) {
        return new Comment(
                id,
                article,
                Optional.of(given),
                parent,
                depth,
                commenter,
                source,
                body,
                status,
                writtenAt,
                answeredByEmail,
                importedId,
                editedAt);
    }

    /** The same comment in other words. */
    Comment reworded(String newSource, SafeHtml newBody, Instant now) {
        return new Comment(
                id,
                article,
                number,
                parent,
                depth,
                commenter,
                newSource,
                newBody,
                status,
                writtenAt,
                answeredByEmail,
                importedId,
                Optional.of(now));
    }

    /** The same comment with the badge of an author, or without any. */
    Comment by(Optional<String> author) {
        return new Comment(
                id,
                article,
                number,
                parent,
                depth,
                new Commenter(commenter.name(), commenter.email(), commenter.website(), author),
                source,
                body,
                status,
                writtenAt,
                answeredByEmail,
                importedId,
                editedAt);
    }

    /** The same comment with another writer and other words. */
    Comment of(Commenter other, String newSource, SafeHtml newBody) {
        return new Comment(
                id,
                article,
                number,
                parent,
                depth,
                other,
                newSource,
                newBody,
                status,
                writtenAt,
                answeredByEmail,
                importedId,
                editedAt);
    }

    /** The same comment in an earlier status; one that was not approved yet had no number. */
    Comment asItWas(CommentStatus then) {
        return new Comment(
                id,
                article,
                then == CommentStatus.APPROVED ? number : Optional.empty(),
                parent,
                depth,
                commenter,
                source,
                body,
                then,
                writtenAt,
                Optional.empty(),
                importedId,
                editedAt);
    }
}
