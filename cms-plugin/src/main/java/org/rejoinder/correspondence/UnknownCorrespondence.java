package org.rejoinder.correspondence;

import org.rejoinder.problem.Problem;

/** Nobody asked for an answer by email with this comment. */
public final class UnknownCorrespondence extends Problem {

    private static final long serialVersionUID = 1;

    public UnknownCorrespondence() {
        super(Kind.NOT_FOUND, "unknown-correspondence", "There is no such correspondence.");
    }
}
