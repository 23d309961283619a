package org.rejoinder.repository;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/**
 * Where everything that changes the repository happens. A verb runs on the one writing thread, maybe together with
 * others that wait in the same {@code save()}; its caller hears of it only after the save is on disk. When it fails,
 * nothing of it remains. A verb may run more than once before it is saved, so it must do nothing but change the
 * repository; what is to follow once it is saved goes to {@link #afterSave}.
 */
@Dependent
public class UnitOfWork {

    private final OpenRepository repository;

    @Inject
    public UnitOfWork(OpenRepository repository) {
        this.repository = repository;
    }

    /** Runs the verb and returns its result once saved; inside another unit of work it becomes a part of that one. */
    public <T> T run(Supplier<T> verb) {
        return repository.writer().run(verb);
    }

    public void run(Runnable verb) {
        run(() -> {
            verb.run();
            return true;
        });
    }

    /** Has something done after the current unit of work is on disk, before its caller hears of it. */
    public void afterSave(Runnable action) {
        repository.writer().afterSave(action);
    }
}
