package org.rejoinder.webhook;

import org.rejoinder.problem.Problem;

/** There is no webhook of that id. */
public final class UnknownWebhook extends Problem {

    public UnknownWebhook() {
        super(Kind.NOT_FOUND, "unknown-webhook", "There is no such webhook.");
    }
}
