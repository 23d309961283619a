package org.rejoinder.webhook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rejoinder.repository.Ids;
import org.rejoinder.repository.Reads;
import org.rejoinder.repository.UnitOfWork;
import org.rejoinder.settings.Settings;
import org.rejoinder.webhook.Deliveries.Taken;

/** Where couriers take messages and bring back what became of them; what one has taken, no other server sends. */
@Dependent
class DeliveryRoom {

    /** A message with all that is needed to send it; no address when the webhook is switched off. */
    record Errand(Taken taken, String url, List<Secret> secrets) {

        Delivery delivery() {
            return taken.delivery();
        }
    }

    /** Longer than any try takes, so that nothing needs to be renewed. */
    static final Duration LEASE = HttpLine.LONGEST.multipliedBy(2);

    private static final System.Logger LOG = System.getLogger(DeliveryRoom.class.getName());

    private final UnitOfWork unitOfWork;
    private final Reads reads;
    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final RecordDelivery recordDelivery;
    private final Settings settings;
    private final Clock clock;
    private final String lease = Ids.random();

    @Inject
    DeliveryRoom(
            UnitOfWork unitOfWork,
            Reads reads,
            Webhooks webhooks,
            Deliveries deliveries,
            RecordDelivery recordDelivery,
            Settings settings,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.reads = reads;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.recordDelivery = recordDelivery;
        this.settings = settings;
        this.clock = clock;
    }

    /** Takes what is due, but not for these webhooks. */
    Optional<Errand> take(Set<String> without) {
        var now = clock.instant();
        if (!reads.everything(() -> deliveries.isAnyDue(now, without))) {
            return Optional.empty();
        }
        return unitOfWork.run(() -> {
            deliveries.leases().renew(lease, now.plus(LEASE));
            return deliveries.take(lease, now, without).map(taken -> {
                var webhook = taken.delivery().webhook();
                return new Errand(
                        taken,
                        webhooks.find(webhook)
                                .filter(its -> its.switchedOff().isEmpty())
                                .map(Webhook::url)
                                .orElse(""),
                        webhooks.secrets(webhook, now));
            });
        });
    }

    /** What cannot be written down is sent again, with the same id, when the lease has lapsed. */
    void record(Errand errand, Outcome outcome) {
        try {
            unitOfWork.run(() -> recordDelivery.record(errand.taken(), outcome, lease, clock.instant()));
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "What became of message " + errand.delivery().messageId() + " is not written down", e);
        }
    }

    /** Forgets what is too old to be shown. */
    void thin() {
        var before = clock.instant().minus(settings.webhookDays(), ChronoUnit.DAYS);
        for (var webhook : reads.everything(webhooks::all)) {
            boolean more = true;
            while (more) {
                more = unitOfWork.run(() -> deliveries.forget(webhook.id(), before));
            }
        }
    }

    /** Gives up the lease, so that what is left is free at once. */
    void leave() {
        unitOfWork.run(() -> deliveries.leases().end(lease, clock.instant()));
    }
}
