package org.rejoinder.webhook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.rejoinder.repository.UnitOfWork;

/** Changes where a webhook is and what it hears of, or switches it off or on again. */
@Dependent
public class SaveWebhook {

    private final Webhooks webhooks;
    private final UnitOfWork unitOfWork;
    private final Courier courier;

    @Inject
    SaveWebhook(Webhooks webhooks, UnitOfWork unitOfWork, Courier courier) {
        this.webhooks = webhooks;
        this.unitOfWork = unitOfWork;
        this.courier = courier;
    }

    public Webhook save(String id, WebhookDetails details) {
        unitOfWork.afterSave(() -> courier.wake(id));
        return webhooks.put(id, details);
    }
}
