package org.rejoinder.migration;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rejoinder.migration.Sources.Source;

/**
 * One thing of the file, ready to be filed: all that takes time has been done before the unit of work.
 *
 * @param source where it came from, or null when it is not to be filed
 * @param verb files it and returns its id here; runs again when the unit of work does
 * @param settled what goes into the account when it is not to be filed
 */
record Filing(
        @Nullable Source source,
        String sourceId,
        String type,
        Optional<String> note,
        Supplier<String> verb,
        @Nullable AccountEntry settled) {

    static Filing of(Source source, String type, List<String> notes, Supplier<String> verb) {
        var note = notes.isEmpty() ? Optional.<String>empty() : Optional.of(String.join(" ", notes));
        return new Filing(source, source.id(), type, note, verb, null);
    }

    static Filing settled(AccountEntry entry) {
        return new Filing(null, entry.sourceId(), entry.type(), Optional.empty(), () -> "", entry);
    }

    AccountEntry imported(Optional<String> id) {
        return new AccountEntry(sourceId, type, Outcome.IMPORTED, note, id);
    }

    AccountEntry failed(String reason) {
        return AccountEntry.failed(sourceId, type, reason);
    }
}
