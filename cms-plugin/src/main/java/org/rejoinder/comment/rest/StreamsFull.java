package org.rejoinder.comment.rest;

import java.time.Duration;
import org.rejoinder.problem.Problem;

/** As many streams are open as this server takes. */
public final class StreamsFull extends Problem {

    private static final long serialVersionUID = 1;

    StreamsFull() {
        super(
                Kind.UNAVAILABLE,
                "streams-full",
                "No more streams can be opened just now; try again later.",
                Duration.ofMinutes(1));
    }
}
