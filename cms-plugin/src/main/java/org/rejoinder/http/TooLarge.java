package org.rejoinder.http;

import org.rejoinder.problem.Problem;

/** The body is larger than its address takes. */
public final class TooLarge extends Problem {

    public TooLarge(long limit) {
        super(Kind.TOO_LARGE, "too-large", "The body may have %d bytes at most.".formatted(limit));
    }
}
