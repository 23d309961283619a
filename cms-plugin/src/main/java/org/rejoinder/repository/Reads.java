package org.rejoinder.repository;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.function.Supplier;
import org.rejoinder.Shared;

/** The two ways to read: as a reader of the site, or as its staff. What is read must be taken out before it ends. */
@Shared
public class Reads {

    private final OpenRepository repository;

    @Inject
    public Reads(OpenRepository repository) {
        this.repository = repository;
    }

    /** Reads what readers may see, by a session that has the right to nothing else. */
    public <T> T published(Supplier<T> work) {
        return repository.sessions().asReader(work);
    }

    /** What the answer under way says will be otherwise from that moment on, though nothing is changed. */
    public void holdsUntil(Instant end) {
        repository.sessions().holdsUntil(end);
    }

    /** Reads everything, for staff; inside a unit of work it reads what that unit has written. */
    public <T> T everything(Supplier<T> work) {
        var sessions = repository.sessions();
        return sessions.currentOrNull() == null ? sessions.asService(work) : work.get();
    }
}
