package org.rejoinder.webhook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.rejoinder.repository.UnitOfWork;

/** Sends a message again, with the same id, whatever has become of it. */
@Dependent
public class ResendDelivery {

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final UnitOfWork unitOfWork;
    private final Courier courier;
    private final Clock clock;

    @Inject
    ResendDelivery(Webhooks webhooks, Deliveries deliveries, UnitOfWork unitOfWork, Courier courier, Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.unitOfWork = unitOfWork;
        this.courier = courier;
        this.clock = clock;
    }

    public Delivery resend(String webhook, long number) {
        var unused = webhooks.find(webhook).orElseThrow(UnknownWebhook::new);
        var again = deliveries.again(webhook, number, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        unitOfWork.afterSave(() -> courier.wake(webhook));
        return again;
    }
}
