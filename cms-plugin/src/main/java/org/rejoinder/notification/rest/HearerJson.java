package org.rejoinder.notification.rest;

import org.jspecify.annotations.Nullable;
import org.rejoinder.notification.WhoWouldHear.Hearer;

/** Somebody whom a comment concerns, whether they would hear of it, and why not. */
public record HearerJson(
        String recipient,
        String as,
        boolean hears,
        @Nullable String reason) {

    static HearerJson of(Hearer hearer) {
        return new HearerJson(
                hearer.address().text(),
                hearer.as(),
                hearer.reason().isEmpty(),
                hearer.reason().orElse(null));
    }
}
