package org.rejoinder.comment;

import java.time.Instant;
import java.util.Optional;
import org.rejoinder.text.SafeHtml;

/**
 * What readers may see of a comment: nothing in here is private, because the delivery session that reads it can read
 * nothing private.
 *
 * @param author the slug of the author whose badge it wears
 * @param replyCount all visible comments below it
 * @param removed a tombstone: only id and number may be shown, and the replies
 * @param earlier the nearest comment above it that the same person wrote; not to be shown
 * @param pinned whether a moderator wants it to be seen first
 * @param importedId the id it had in the system it was imported from
 */
public record PublishedComment(
        String id,
        String article,
        long number,
        Optional<String> parent,
        Optional<Long> parentNumber,
        int depth,
        String name,
        Optional<String> website,
        Optional<String> author,
        SafeHtml body,
        Instant writtenAt,
        Optional<Instant> editedAt,
        boolean answeredByEmail,
        long replyCount,
        boolean removed,
        Optional<Long> earlier,
        Optional<String> importedId,
        boolean pinned) {}
