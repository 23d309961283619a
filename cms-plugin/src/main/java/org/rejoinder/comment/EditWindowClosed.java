package org.rejoinder.comment;

import org.rejoinder.problem.Problem;

/** It is too late for the writer to change a comment, or it was changed too often. */
public final class EditWindowClosed extends Problem {

    private static final long serialVersionUID = 1;

    public EditWindowClosed() {
        super(Kind.CONFLICT, "edit-window-closed", "This comment can no longer be changed by its writer.");
    }
}
