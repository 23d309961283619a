package org.rejoinder.webhook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;

/** Enters an address that is to hear of what happens. */
@Dependent
public class CreateWebhook {

    private static final int MOST = 50;

    private final Webhooks webhooks;
    private final Clock clock;

    @Inject
    public CreateWebhook(Webhooks webhooks, Clock clock) {
        this.webhooks = webhooks;
        this.clock = clock;
    }

    /** The secret is shown once, to who enters the webhook. */
    public record Created(Webhook webhook, Secret secret) {}

    public Created create(WebhookDetails details) {
        if (webhooks.all().size() >= MOST) {
            throw new TooManyWebhooks(MOST);
        }
        var secret = Secret.random();
        return new Created(webhooks.add(details, secret, clock.instant()), secret);
    }
}
