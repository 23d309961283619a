package org.rejoinder.outbox;

import org.rejoinder.problem.Problem;

/** What was never written cannot be sent again. */
public final class LetterWithheld extends Problem {

    private static final long serialVersionUID = 1;

    LetterWithheld() {
        super(Kind.CONFLICT, "letter-withheld", "This letter was never written; the log says why.");
    }
}
