package org.rejoinder.webhook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.rejoinder.webhook.Deliveries.Taken;
import org.rejoinder.webhook.Delivery.State;

/** Writes down what became of a try, and switches off who has not taken anything for days. */
@Dependent
class RecordDelivery {

    private final Webhooks webhooks;
    private final Deliveries deliveries;

    @Inject
    RecordDelivery(Webhooks webhooks, Deliveries deliveries) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
    }

    void record(Taken taken, Outcome outcome, String lease, Instant now) {
        var webhook = webhooks.find(taken.delivery().webhook());
        if (webhook.isEmpty() || !deliveries.holds(taken, lease)) {
            return; // deleted meanwhile, or taken over by another server
        }
        var delivery = taken.delivery();
        int attempts = delivery.attempts() + 1;
        if (outcome instanceof Outcome.Taken) {
            deliveries.finish(taken, State.DELIVERED, attempts, outcome.answer());
            webhooks.failing(webhook.get().id(), Optional.empty());
            return;
        }
        judge(webhook.get(), outcome, now);
        var next = outcome instanceof Outcome.Failed && isOn(webhook.get())
                ? RetrySchedule.nextTry(attempts, delivery.number(), now)
                : Optional.<Instant>empty();
        if (next.isPresent()) {
            deliveries.putOff(taken, attempts, outcome.answer(), next.get());
        } else {
            deliveries.finish(taken, State.FAILED, attempts, outcome.answer());
        }
    }

    private boolean isOn(Webhook webhook) {
        return webhooks.find(webhook.id()).stream()
                .anyMatch(its -> its.switchedOff().isEmpty());
    }

    private void judge(Webhook webhook, Outcome outcome, Instant now) {
        if (webhook.switchedOff().isPresent()) {
            return;
        }
        var since = webhook.failingSince().orElse(now);
        webhooks.failing(webhook.id(), Optional.of(since));
        if (outcome instanceof Outcome.Gone) {
            webhooks.switchOff(webhook.id(), "it answered 410 Gone");
        } else if (since.plus(RetrySchedule.SWITCHED_OFF_AFTER).isBefore(now)) {
            webhooks.switchOff(webhook.id(), "nothing has arrived since " + since);
        }
    }
}
