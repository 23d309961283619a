package org.rejoinder.migration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Executor;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.rejoinder.migration.Import.ImportError;
import org.rejoinder.repository.Ids;
import org.rejoinder.repository.Reads;
import org.rejoinder.repository.UnitOfWork;

/** Takes a file, and imports it in the background once all of it is here. */
@Dependent
public class StartImport {

    private static final ImportError TOO_SMALL = new ImportError(
            0,
            0,
            "An article is read with all its comments, and one of them does not fit into the server's memory. What came before it is imported. Give the server a larger heap (-Xmx) and send the file again.");

    private static final System.Logger LOG = System.getLogger(StartImport.class.getName());

    private final UnitOfWork unitOfWork;
    private final Reads reads;
    private final Imports imports;
    private final ImportWxr importWxr;
    private final OneAtATime oneAtATime;
    private final Clock clock;
    private final long mostBytes;

    @Inject
    StartImport(
            UnitOfWork unitOfWork,
            Reads reads,
            Imports imports,
            ImportWxr importWxr,
            OneAtATime oneAtATime,
            Clock clock,
            @ConfigProperty(name = "imports.max.bytes", defaultValue = "2147483648") long mostBytes) {
        this.unitOfWork = unitOfWork;
        this.reads = reads;
        this.imports = imports;
        this.importWxr = importWxr;
        this.oneAtATime = oneAtATime;
        this.clock = clock;
        this.mostBytes = mostBytes;
    }

    /**
     * Keeps the file until it is imported, and begins.
     *
     * @throws ImportRunning while another one is under way
     * @throws ImportTooLarge when it is larger than the setting {@code imports.max.bytes}
     */
    public Import start(InputStream body, boolean dryRun, Executor background) throws IOException {
        oneAtATime.begin();
        Path file = null;
        try {
            file = Files.createTempFile("rejoinder-import", ".xml");
            keep(body, file);
            var id = Ids.random();
            unitOfWork.run(() -> imports.begin(id, dryRun, clock.instant()));
            var begun = reads.everything(() -> imports.find(id)).orElseThrow();
            var kept = file;
            background.execute(() -> work(begun, kept));
            return begun;
        } catch (IOException | RuntimeException e) {
            end(file);
            throw e;
        }
    }

    private void keep(InputStream body, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            var buffer = new byte[1 << 16];
            long size = 0;
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                size += read;
                if (size > mostBytes) {
                    throw new ImportTooLarge(mostBytes);
                }
                out.write(buffer, 0, read);
            }
        }
    }

    private void work(Import run, Path file) {
        try {
            importWxr.run(run, file);
            unitOfWork.run(() -> imports.finish(run.id(), clock.instant()));
            LOG.log(System.Logger.Level.INFO, "Import {0} is done", run.id());
        } catch (WxrRefused e) {
            LOG.log(System.Logger.Level.INFO, "Import {0} refused in line {1}: {2}", run.id(), e.line(), e.detail());
            fail(run, new ImportError(e.line(), e.column(), e.detail()));
        } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "Import " + run.id() + " ended early", e);
            fail(run, InterruptedImports.ENDED_EARLY);
        } catch (OutOfMemoryError e) { // what was held is free again by now: only this thread had it
            LOG.log(System.Logger.Level.ERROR, "Import " + run.id() + " needs more memory", e);
            fail(run, TOO_SMALL);
        } finally {
            end(file);
        }
    }

    private void fail(Import run, ImportError error) {
        try {
            unitOfWork.run(() -> imports.fail(run.id(), error, clock.instant()));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "Import " + run.id() + " could not be marked as failed", e);
        }
    }

    private void end(@Nullable Path file) {
        oneAtATime.end();
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "An imported file could not be deleted", e);
        }
    }
}
