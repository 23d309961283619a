package org.rejoinder.migration.rest;

import org.jspecify.annotations.Nullable;
import org.rejoinder.migration.AccountEntry;
import org.rejoinder.migration.Outcome;

/** What became of one thing of the file. */
public record AccountEntryJson(
        String sourceId,
        String type,
        Outcome outcome,
        @Nullable String reason,
        @Nullable String id) {

    static AccountEntryJson of(AccountEntry entry) {
        return new AccountEntryJson(
                entry.sourceId(),
                entry.type(),
                entry.outcome(),
                entry.reason().orElse(null),
                entry.id().orElse(null));
    }
}
