package org.rejoinder.webhook.rest;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rejoinder.webhook.Secret;
import org.rejoinder.webhook.Webhook;

/** A webhook as admins see it; the secret is in the answer that made it, and in no other. */
public record WebhookJson(
        String id,
        String url,
        List<String> events,
        String description,
        boolean enabled,
        @Nullable String switchedOff,
        @Nullable Instant failingSince,
        Instant createdAt,
        @Nullable String secret) {

    static WebhookJson of(Webhook webhook) {
        return of(webhook, null);
    }

    static WebhookJson of(Webhook webhook, @Nullable Secret secret) {
        return new WebhookJson(
                webhook.id(),
                webhook.url(),
                webhook.events(),
                webhook.description(),
                webhook.switchedOff().isEmpty(),
                webhook.switchedOff().orElse(null),
                webhook.failingSince().orElse(null),
                webhook.createdAt(),
                secret == null ? null : secret.text());
    }
}
