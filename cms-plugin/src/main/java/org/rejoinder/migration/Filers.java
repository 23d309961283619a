package org.rejoinder.migration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.rejoinder.repository.Reads;
import org.rejoinder.repository.UnitOfWork;

/** Gives every run the {@link Filer} that keeps its account. */
@Dependent
class Filers {

    private final UnitOfWork unitOfWork;
    private final Reads reads;
    private final Imports imports;
    private final Sources sources;

    @Inject
    Filers(UnitOfWork unitOfWork, Reads reads, Imports imports, Sources sources) {
        this.unitOfWork = unitOfWork;
        this.reads = reads;
        this.imports = imports;
        this.sources = sources;
    }

    Filer of(Import run) {
        return new Filer(unitOfWork, reads, imports, sources, run);
    }
}
