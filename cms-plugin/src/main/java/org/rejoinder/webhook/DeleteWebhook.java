package org.rejoinder.webhook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Takes a webhook away with all that is known of what it was told; what was on its way to it is not sent. */
@Dependent
public class DeleteWebhook {

    private final Webhooks webhooks;
    private final Deliveries deliveries;

    @Inject
    public DeleteWebhook(Webhooks webhooks, Deliveries deliveries) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
    }

    public void delete(String id) {
        webhooks.remove(id);
        deliveries.forget(id);
    }
}
