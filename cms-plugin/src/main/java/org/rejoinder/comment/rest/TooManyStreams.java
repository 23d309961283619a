package org.rejoinder.comment.rest;

import java.time.Duration;
import org.rejoinder.problem.Problem;

/** One network address has more streams open than its share. */
public final class TooManyStreams extends Problem {

    private static final long serialVersionUID = 1;

    TooManyStreams() {
        super(
                Kind.TOO_MANY,
                "too-many-streams",
                "Your network has too many streams open; close some.",
                Duration.ofMinutes(1));
    }
}
