package org.rejoinder.mime;

import org.rejoinder.problem.Problem;

/** What was to be read has no header at all: it is empty, or something else than a mail. */
public final class NotAMail extends Problem {

    public NotAMail() {
        super(Kind.MALFORMED, "not-a-mail", "This is not a mail (RFC 5322): it has no header.");
    }
}
