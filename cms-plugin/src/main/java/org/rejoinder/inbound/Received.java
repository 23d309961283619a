package org.rejoinder.inbound;

import java.util.Optional;

/**
 * What became of a mail.
 *
 * @param reason a word or a few; empty if there is nothing to say
 * @param comment the id of the comment that it has become
 * @param correspondence the id of the exchange that it belongs to
 */
public record Received(Fate fate, String reason, Optional<String> comment, Optional<String> correspondence) {

    static Received of(Fate fate, String reason) {
        return new Received(fate, reason, Optional.empty(), Optional.empty());
    }

    static Received ignored(String reason) {
        return of(Fate.IGNORED, reason);
    }

    static Received accepted(String reason) {
        return of(Fate.ACCEPTED, reason);
    }

    /** What is said when the same mail comes again. */
    Received again() {
        return new Received(Fate.IGNORED, "duplicate", comment, correspondence);
    }
}
