package org.rejoinder.correspondence;

import org.rejoinder.problem.Problem;

/** What has been answered can no longer be declined. */
public final class AlreadyAnswered extends Problem {

    private static final long serialVersionUID = 1;

    AlreadyAnswered() {
        super(Kind.CONFLICT, "already-answered", "It has been answered and can no longer be declined.");
    }
}
