package org.rejoinder.http;

import org.rejoinder.problem.Problem;

/** Somebody else changed it since the caller looked (RFC 9110, 13.1.1). */
public final class Stale extends Problem {

    Stale() {
        super(Kind.PRECONDITION_FAILED, "stale", "It was changed meanwhile; fetch it again and look.");
    }
}
