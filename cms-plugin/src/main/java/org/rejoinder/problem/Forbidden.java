package org.rejoinder.problem;

/** We know who asks, and it is not theirs to do. */
public final class Forbidden extends Problem {

    public Forbidden(String detail) {
        super(Kind.FORBIDDEN, "forbidden", detail);
    }
}
