package org.rejoinder.media;

import java.time.Duration;
import org.rejoinder.problem.Problem;

/** So many pictures are being made just now that this one would have waited too long. */
public final class DarkroomBusy extends Problem {

    private static final long serialVersionUID = 1;

    DarkroomBusy() {
        super(
                Kind.UNAVAILABLE,
                "darkroom-busy",
                "Too many pictures are being uploaded just now; try again in a minute.",
                Duration.ofMinutes(1));
    }
}
