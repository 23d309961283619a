package org.rejoinder.inbound.rest;

import org.jspecify.annotations.Nullable;
import org.rejoinder.inbound.Received;

/** What became of a mail: accepted, held, ignored or rejected. */
public record ReceivedJson(
        String outcome,
        @Nullable String reason,
        @Nullable String comment,
        @Nullable String correspondence) {

    static ReceivedJson of(Received received) {
        return new ReceivedJson(
                received.fate().word(),
                received.reason().isEmpty() ? null : received.reason(),
                received.comment().orElse(null),
                received.correspondence().orElse(null));
    }
}
