package org.rejoinder.webhook.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rejoinder.webhook.Targets;
import org.rejoinder.webhook.WebhookDetails;

/** What an admin enters for a webhook; without events it hears of all, without {@code enabled} it is on. */
public record WebhookDetailsJson(
        @Nullable String url,
        @Nullable List<@Nullable String> events,
        @Nullable String description,
        @Nullable Boolean enabled) {

    WebhookDetails details(Targets targets) {
        return WebhookDetails.of(url, events, description, enabled, targets);
    }
}
