package org.rejoinder.inbound;

import org.rejoinder.problem.Problem;

/** No mail that came in has this id, or it is not kept as it came any longer. */
public final class UnknownMail extends Problem {

    private static final long serialVersionUID = 1;

    public UnknownMail() {
        super(Kind.NOT_FOUND, "unknown-mail", "There is no such mail, or it is no longer kept as it came.");
    }
}
