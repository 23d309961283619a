package org.rejoinder.comment;

import org.rejoinder.problem.Problem;

/** The same person has said the same thing in the same place a moment ago. */
public final class DuplicateComment extends Problem {

    private static final long serialVersionUID = 1;

    public DuplicateComment() {
        super(Kind.CONFLICT, "duplicate-comment", "You have said that here already, within the last ten minutes.");
    }
}
