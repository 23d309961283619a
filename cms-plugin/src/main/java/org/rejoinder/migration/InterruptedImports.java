package org.rejoinder.migration;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.rejoinder.migration.Import.ImportError;
import org.rejoinder.repository.RepositoryOpened;
import org.rejoinder.repository.UnitOfWork;

/** Says of the imports which the last stop of the server has cut off that they have failed, and what to do. */
@Dependent
class InterruptedImports {

    static final ImportError ENDED_EARLY = new ImportError(
            0, 0, "It ended before its time. Send the file again: what has been imported already stays as it is.");

    private final UnitOfWork unitOfWork;
    private final Imports imports;
    private final Clock clock;

    @Inject
    InterruptedImports(UnitOfWork unitOfWork, Imports imports, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.imports = imports;
        this.clock = clock;
    }

    void on(@Observes RepositoryOpened opened) {
        unitOfWork.run(() -> imports.running().forEach(id -> imports.fail(id, ENDED_EARLY, clock.instant())));
    }
}
