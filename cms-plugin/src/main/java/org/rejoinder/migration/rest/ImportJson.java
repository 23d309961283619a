package org.rejoinder.migration.rest;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.rejoinder.migration.Import;
import org.rejoinder.migration.Import.ImportError;
import org.rejoinder.migration.Import.State;

/**
 * A run of an import, as administrators see it.
 *
 * @param expected how many things are in the file, once it was read to its end
 */
public record ImportJson(
        String id,
        State state,
        boolean dryRun,
        Instant startedAt,
        @Nullable Instant finishedAt,
        CountsJson counts,
        @Nullable Long expected,
        @Nullable ErrorJson error) {

    /** How many there were of each kind, and what became of them. */
    @Schema(name = "ImportCountsJson")
    public record CountsJson(
            long authors,
            long categories,
            long items,
            long comments,
            long imported,
            long unchanged,
            long skipped,
            long failed) {}

    /** Why it failed; line and column only when the file is to blame. */
    public record ErrorJson(
            @Nullable Integer line, @Nullable Integer column, String detail) {

        static ErrorJson of(ImportError error) {
            return new ErrorJson(
                    error.line() > 0 ? error.line() : null, error.column() > 0 ? error.column() : null, error.detail());
        }
    }

    static ImportJson of(Import run) {
        var counts = run.counts();
        return new ImportJson(
                run.id(),
                run.state(),
                run.dryRun(),
                run.startedAt(),
                run.finishedAt().orElse(null),
                new CountsJson(
                        counts.authors(),
                        counts.categories(),
                        counts.items(),
                        counts.comments(),
                        counts.imported(),
                        counts.unchanged(),
                        counts.skipped(),
                        counts.failed()),
                run.expected().orElse(null),
                run.error().map(ErrorJson::of).orElse(null));
    }
}
