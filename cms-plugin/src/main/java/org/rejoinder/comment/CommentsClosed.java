package org.rejoinder.comment;

import org.rejoinder.problem.Problem;

/** The article takes no more comments. */
public final class CommentsClosed extends Problem {

    private static final long serialVersionUID = 1;

    public CommentsClosed() {
        super(Kind.CONFLICT, "comments-closed", "This article takes no more comments.");
    }
}
