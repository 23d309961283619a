package org.rejoinder.webhook;

import org.rejoinder.problem.Problem;

/** Every change is told to every webhook, so there is an end to them. */
public final class TooManyWebhooks extends Problem {

    public TooManyWebhooks(int most) {
        super(Kind.CONFLICT, "too-many-webhooks", "There are %d webhooks, and no more can be.".formatted(most));
    }
}
