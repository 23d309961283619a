package org.rejoinder.inbound.rest;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rejoinder.inbound.IncomingMails.Kept;

/** A mail that came in, and what became of it. */
public record IncomingMailJson(
        String id,
        Instant at,
        @Nullable String sender,
        String subject,
        List<String> attachments,
        String outcome,
        @Nullable String reason,
        @Nullable String comment,
        @Nullable String correspondence) {

    static IncomingMailJson of(Kept kept) {
        var received = ReceivedJson.of(kept.received());
        return new IncomingMailJson(
                kept.id(),
                kept.at(),
                kept.sender().orElse(null),
                kept.subject(),
                kept.attachments(),
                received.outcome(),
                received.reason(),
                received.comment(),
                received.correspondence());
    }
}
