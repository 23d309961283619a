package org.rejoinder.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rejoinder.problem.FieldError;
import org.rejoinder.problem.Problem;
import org.rejoinder.repository.Reads;
import org.rejoinder.repository.UnitOfWork;

/**
 * Files things in batches, one save each, together with their part of the account; so what the account says has happened
 * has happened, wherever a run ends. When a batch fails its things are filed one by one, and the bad one fails alone.
 */
final class Filer {

    private static final System.Logger LOG = System.getLogger(Filer.class.getName());
    private static final int BATCH = 100;

    private final UnitOfWork unitOfWork;
    private final Reads reads;
    private final Imports imports;
    private final Sources sources;
    private final Import run;
    private final List<Filing> waiting = new ArrayList<>();

    Filer(UnitOfWork unitOfWork, Reads reads, Imports imports, Sources sources, Import run) {
        this.unitOfWork = unitOfWork;
        this.reads = reads;
        this.imports = imports;
        this.sources = sources;
        this.run = run;
    }

    /** Tells how much there is to file. */
    void expect(long things) {
        unitOfWork.run(() -> imports.expect(run.id(), things));
    }

    /** What has become of those that were filed with it; nothing while there is room in the batch. */
    List<AccountEntry> add(Filing filing) {
        waiting.add(filing);
        return waiting.size() >= BATCH ? flush() : List.of();
    }

    /** Files what waits, and says what has become of it. */
    List<AccountEntry> flush() {
        var batch = List.copyOf(waiting);
        waiting.clear();
        if (batch.isEmpty()) {
            return List.of();
        }
        return run.dryRun() ? tryOut(batch) : file(batch);
    }

    private List<AccountEntry> tryOut(List<Filing> batch) {
        var entries = reads.everything(() -> batch.stream()
                .map(filing -> known(filing).orElseGet(() -> filing.imported(Optional.empty())))
                .toList());
        unitOfWork.run(() -> imports.record(run.id(), entries));
        return entries;
    }

    private List<AccountEntry> file(List<Filing> batch) {
        try {
            return unitOfWork.run(() -> {
                var entries = batch.stream().map(this::file).toList();
                imports.record(run.id(), entries);
                return entries;
            });
        } catch (RuntimeException e) {
            return batch.size() > 1
                    ? batch.stream()
                            .flatMap(filing -> file(List.of(filing)).stream())
                            .toList()
                    : fail(batch.get(0), e);
        }
    }

    private AccountEntry file(Filing filing) {
        return known(filing).orElseGet(() -> {
            var id = filing.verb().get();
            if (filing.source() != null) {
                sources.put(filing.source(), id);
            }
            return filing.imported(Optional.of(id));
        });
    }

    private Optional<AccountEntry> known(Filing filing) {
        if (filing.source() == null) {
            return Optional.ofNullable(filing.settled());
        }
        return sources.find(filing.source()).map(id -> AccountEntry.unchanged(filing.sourceId(), filing.type(), id));
    }

    private List<AccountEntry> fail(Filing filing, RuntimeException e) {
        if (!(e instanceof Problem) && !(e instanceof Unfit)) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "Import {0}: {1} {2} failed",
                    run.id(),
                    filing.type(),
                    filing.sourceId());
            LOG.log(System.Logger.Level.WARNING, "Import " + run.id(), e);
        }
        var entries = List.of(filing.failed(reason(e)));
        unitOfWork.run(() -> imports.record(run.id(), entries));
        return entries;
    }

    static String reason(RuntimeException e) {
        if (e instanceof Unfit unfit) {
            return unfit.reason();
        }
        if (e instanceof Problem problem) {
            return problem.errors().isEmpty()
                    ? problem.detail()
                    : String.join(
                            " ", problem.errors().stream().map(Filer::sentence).toList());
        }
        return "It could not be stored; the server's log says why.";
    }

    private static String sentence(FieldError error) {
        return "'%s' %s.".formatted(error.field(), error.message());
    }
}
