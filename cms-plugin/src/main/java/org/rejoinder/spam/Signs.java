package org.rejoinder.spam;

import java.time.Instant;
import java.util.Optional;

/**
 * What a form tells of the hand that filled it in.
 *
 * @param trap what stands in a field that people do not see
 * @param startedAt when the form was opened
 */
public record Signs(Optional<String> trap, Optional<Instant> startedAt) {

    /** Of what came without a form. */
    public static final Signs NONE = new Signs(Optional.empty(), Optional.empty());
}
