package org.rejoinder.comment;

import org.rejoinder.problem.Problem;

/** Nobody can see a comment by this id: it never was, it is held, or it is in the trash. */
public final class UnknownComment extends Problem {

    private static final long serialVersionUID = 1;

    public UnknownComment() {
        super(Kind.NOT_FOUND, "unknown-comment", "There is no such comment.");
    }
}
