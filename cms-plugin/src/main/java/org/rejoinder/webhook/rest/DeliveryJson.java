package org.rejoinder.webhook.rest;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rejoinder.webhook.Delivery;

/** What became of a message to a webhook. */
public record DeliveryJson(
        long number,
        String messageId,
        String type,
        String state,
        int attempts,
        @Nullable Instant nextTryAt,
        @Nullable String answer,
        Instant createdAt) {

    static DeliveryJson of(Delivery delivery) {
        return new DeliveryJson(
                delivery.number(),
                delivery.messageId(),
                delivery.type(),
                delivery.state().name().toLowerCase(Locale.ROOT),
                delivery.attempts(),
                delivery.due().orElse(null),
                delivery.answer().orElse(null),
                delivery.createdAt());
    }
}
