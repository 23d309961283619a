package org.rejoinder.migration;

import org.rejoinder.problem.Problem;

/** There is no import of this id. */
public final class UnknownImport extends Problem {

    private static final long serialVersionUID = 1;

    public UnknownImport() {
        super(Kind.NOT_FOUND, "unknown-import", "There is no such import.");
    }
}
