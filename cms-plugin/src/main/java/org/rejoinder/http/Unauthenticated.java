package org.rejoinder.http;

import org.rejoinder.problem.Problem;

/** Nobody may do this without saying who they are. */
public final class Unauthenticated extends Problem {

    public Unauthenticated() {
        super(Kind.UNAUTHENTICATED, "unauthenticated", "Sign in to do this.");
    }
}
