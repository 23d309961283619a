package org.rejoinder.problem;

/** The request cannot be read: its syntax, a type or a parameter is wrong. */
public final class Malformed extends Problem {

    public Malformed(String detail) {
        super(Kind.MALFORMED, "malformed", detail);
    }
}
