package org.rejoinder.webhook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Changes where a webhook is and what it hears of, or switches it off or on again. */
@Dependent
public class SaveWebhook {

    private final Webhooks webhooks;

    @Inject
    public SaveWebhook(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    public Webhook save(String id, WebhookDetails details) {
        return webhooks.put(id, details);
    }
}
