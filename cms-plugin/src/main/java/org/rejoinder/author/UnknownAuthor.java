package org.rejoinder.author;

import org.rejoinder.problem.Problem;

/** There is no author of that slug. */
public final class UnknownAuthor extends Problem {

    public UnknownAuthor() {
        super(Kind.NOT_FOUND, "unknown-author", "There is no such author.");
    }
}
