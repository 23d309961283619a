package org.rejoinder.repository;

import org.rejoinder.problem.Problem;

/** The Idempotency-Key has been used for something else within the last day. */
public final class KeyReused extends Problem {

    private static final long serialVersionUID = 1;

    KeyReused() {
        super(Kind.INVALID, "key-reused", "This Idempotency-Key came with another body before.");
    }
}
