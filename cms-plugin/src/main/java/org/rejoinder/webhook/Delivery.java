package org.rejoinder.webhook;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * One message on its way to one webhook.
 *
 * @param number within its webhook
 * @param messageId the same at every try and at every webhook that hears of the event
 * @param due when it is tried next, while it waits
 * @param answer what the last try brought: a status or what went wrong, and the beginning of what was said
 */
public record Delivery(
        String webhook,
        long number,
        String messageId,
        String type,
        String payload,
        State state,
        int attempts,
        Optional<Instant> due,
        Optional<String> answer,
        Instant createdAt) {

    /** Where it stands: waits for a try, was taken, or is given up. */
    public enum State {
        WAITING,
        DELIVERED,
        FAILED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
