package org.rejoinder.migration;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
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

    @Resource
    ManagedExecutorService background;

    @Inject
    InterruptedImports(UnitOfWork unitOfWork, Imports imports, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.imports = imports;
        this.clock = clock;
    }

    /** In the background: the start of the application must not wait for the thread that writes, which waits for it. */
    void on(@Observes RepositoryOpened opened) {
        var now = clock.instant();
        background.execute(() -> failThoseBegunBefore(now));
    }

    void failThoseBegunBefore(Instant now) {
        unitOfWork.run(() -> imports.running().stream()
                .flatMap(id -> imports.find(id).stream())
                .filter(run -> run.startedAt().isBefore(now))
                .forEach(run -> imports.fail(run.id(), ENDED_EARLY, now)));
    }
}
