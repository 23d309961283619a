package org.rejoinder.migration;

import org.rejoinder.problem.Problem;

/** Another import is under way, and two at once would get in each other's way. */
public final class ImportRunning extends Problem {

    private static final long serialVersionUID = 1;

    ImportRunning() {
        super(Kind.CONFLICT, "import-running", "An import is under way. Wait until it has ended.");
    }
}
