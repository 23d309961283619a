package org.rejoinder.category;

import org.rejoinder.problem.Problem;

/** There is no category of that slug. */
public final class UnknownCategory extends Problem {

    public UnknownCategory() {
        super(Kind.NOT_FOUND, "unknown-category", "There is no such category.");
    }
}
