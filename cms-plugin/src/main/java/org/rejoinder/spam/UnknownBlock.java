package org.rejoinder.spam;

import org.rejoinder.problem.Problem;

/** Nothing is blocked under this id. */
public final class UnknownBlock extends Problem {

    private static final long serialVersionUID = 1;

    public UnknownBlock() {
        super(Kind.NOT_FOUND, "unknown-block", "There is no such block.");
    }
}
