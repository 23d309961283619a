package org.rejoinder.repository;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A verb on its way to the disk, and the caller who waits for it. */
final class Task<T> {

    private static final System.Logger LOG = System.getLogger(Task.class.getName());

    private final Supplier<T> verb;
    private final CompletableFuture<T> outcome = new CompletableFuture<>();
    private final List<Runnable> afterSave = new ArrayList<>();
    private @Nullable T result;

    Task(Supplier<T> verb) {
        this.verb = verb;
    }

    void execute() {
        afterSave.clear();
        result = verb.get();
    }

    void afterSave(Runnable action) {
        afterSave.add(action);
    }

    boolean isDone() {
        return outcome.isDone();
    }

    void complete() {
        for (var action : afterSave) {
            try {
                action.run();
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, "What follows a save failed; the save itself stands", e);
            }
        }
        @SuppressWarnings("NullAway") // a verb may well return null; it is its caller's to know
        T value = result;
        outcome.complete(value);
    }

    void fail(Throwable cause) {
        outcome.completeExceptionally(cause);
    }

    T await() {
        try {
            return outcome.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw e;
        }
    }
}
