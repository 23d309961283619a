package org.rejoinder.spam;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that holds every comment that has it, until its end or for ever: a ban, when it is a person's address.
 *
 * @param by the signed-in name of who wanted it
 */
public record Block(
        String id,
        BlockKind kind,
        String value,
        Optional<String> note,
        Optional<Instant> until,
        String by,
        Instant createdAt) {

    boolean isOver(Instant now) {
        return until.filter(end -> !end.isAfter(now)).isPresent();
    }
}
