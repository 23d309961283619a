package org.rejoinder.migration;

import java.time.Instant;
import java.util.Optional;

/**
 * One run of an import: a file somebody sent, and what has become of it so far.
 *
 * @param expected how many things are in the file, once it was read to its end
 */
public record Import(
        String id,
        State state,
        boolean dryRun,
        Instant startedAt,
        Optional<Instant> finishedAt,
        Counts counts,
        Optional<Long> expected,
        Optional<ImportError> error) {

    /** Where a run stands. */
    public enum State {
        RUNNING,
        DONE,
        FAILED
    }

    /** Why a run failed, and at which place of the file if it was the file's fault; 0 when no place is to blame. */
    public record ImportError(int line, int column, String detail) {}
}
