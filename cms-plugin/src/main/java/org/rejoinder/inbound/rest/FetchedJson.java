package org.rejoinder.inbound.rest;

import org.jspecify.annotations.Nullable;
import org.rejoinder.inbound.Fate;
import org.rejoinder.inbound.Fetched;

/**
 * What a look into the IMAP folder has brought.
 *
 * @param failed how many mails stay there for another try
 * @param problem why the folder could not be read
 */
public record FetchedJson(
        int accepted,
        int held,
        int ignored,
        int rejected,
        int failed,
        @Nullable String problem) {

    static FetchedJson of(Fetched fetched) {
        return new FetchedJson(
                fetched.of(Fate.ACCEPTED),
                fetched.of(Fate.HELD),
                fetched.of(Fate.IGNORED),
                fetched.of(Fate.REJECTED),
                fetched.failures(),
                fetched.problem().isEmpty() ? null : fetched.problem());
    }
}
