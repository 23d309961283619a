package org.rejoinder.outbox;

import org.rejoinder.problem.Problem;

/** No letter has this id. */
public final class UnknownLetter extends Problem {

    private static final long serialVersionUID = 1;

    public UnknownLetter() {
        super(Kind.NOT_FOUND, "unknown-letter", "There is no such letter.");
    }
}
