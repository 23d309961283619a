package org.rejoinder.http;

import java.time.Duration;
import org.rejoinder.problem.Problem;

/** One network address asks for more than its share. */
public final class TooMany extends Problem {

    TooMany(Duration wait) {
        super(Kind.TOO_MANY, "too-many", "That was too much at once; wait as long as Retry-After says.", wait);
    }
}
