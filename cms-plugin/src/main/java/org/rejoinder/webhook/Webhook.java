package org.rejoinder.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An address that hears of what happens.
 *
 * @param events what it hears of; empty for everything
 * @param switchedOff why it hears nothing at present
 * @param failingSince the first of the tries that have failed without a success between them
 */
public record Webhook(
        String id,
        String url,
        List<String> events,
        String description,
        Optional<String> switchedOff,
        Optional<Instant> failingSince,
        Instant createdAt) {

    boolean hears(EventType type) {
        return switchedOff.isEmpty() && (events.isEmpty() || events.contains(type.word()));
    }
}
