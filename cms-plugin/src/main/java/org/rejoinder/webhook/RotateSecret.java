package org.rejoinder.webhook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** Gives a webhook a new secret. For a day messages are signed with the former one as well, so that none is refused. */
@Dependent
public class RotateSecret {

    private static final Duration OVERLAP = Duration.ofDays(1);

    private final Webhooks webhooks;
    private final Clock clock;

    @Inject
    public RotateSecret(Webhooks webhooks, Clock clock) {
        this.webhooks = webhooks;
        this.clock = clock;
    }

    /** The new secret, which is shown this once. */
    public Secret rotate(String id) {
        var secret = Secret.random();
        webhooks.rotate(id, secret, clock.instant().plus(OVERLAP));
        return secret;
    }
}
