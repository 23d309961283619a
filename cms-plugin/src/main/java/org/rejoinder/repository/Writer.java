package org.rejoinder.repository;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import javax.jcr.InvalidItemStateException;
import javax.jcr.RepositoryException;
import org.jspecify.annotations.Nullable;

/**
 * The one writing thread. A commit costs about the same whatever it carries, so all verbs that wait are saved together;
 * when that fails they are saved one by one, so that a bad one fails alone.
 */
final class Writer implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Writer.class.getName());
    private static final int BATCH = 64;
    private static final int TRIES = 20;
    private static final long SHORTEST_ASIDE_NANOS = 1_000_000;
    private static final long LONGEST_ASIDE_NANOS = 200_000_000;

    private final Sessions sessions;
    private final Freshness freshness;
    private final String serverId;
    private final LinkedBlockingQueue<Task<?>> waiting = new LinkedBlockingQueue<>();
    private final Thread thread;
    private final Task<Boolean> wakeUp = new Task<>(() -> true);
    private volatile boolean closed;
    private volatile @Nullable Task<?> running;

    Writer(Sessions sessions, Freshness freshness, String serverId, ThreadFactory threads) {
        this.sessions = sessions;
        this.freshness = freshness;
        this.serverId = serverId;
        this.thread = threads.newThread(this::work);
        thread.setName("rejoinder-writer");
        thread.start();
    }

    <T> T run(Supplier<T> verb) {
        if (Thread.currentThread() == thread) {
            return verb.get();
        }
        if (sessions.currentOrNull() != null) {
            throw new IllegalStateException("A unit of work cannot begin inside a read");
        }
        var task = new Task<T>(verb);
        waiting.add(task);
        if (closed) {
            refuseWaiting();
        }
        return task.await();
    }

    void afterSave(Runnable action) {
        var task = running;
        if (task == null || Thread.currentThread() != thread) {
            throw new IllegalStateException("No unit of work is running on this thread");
        }
        task.afterSave(action);
    }

    private void work() {
        while (!closed) {
            try {
                var batch = new ArrayList<Task<?>>();
                batch.add(waiting.take());
                waiting.drainTo(batch, BATCH - 1);
                batch.remove(wakeUp);
                write(batch);
            } catch (InterruptedException e) {
                break;
            }
        }
        closed = true;
        refuseWaiting();
    }

    private void refuseWaiting() {
        for (var task = waiting.poll(); task != null; task = waiting.poll()) {
            task.fail(new RepositoryFailure("The server is stopping"));
        }
    }

    private void write(List<Task<?>> batch) {
        try {
            if (!batch.isEmpty() && !save(batch)) {
                batch.stream().filter(task -> !task.isDone()).forEach(this::writeAlone);
            }
        } catch (RepositoryException | RuntimeException | Error e) {
            LOG.log(System.Logger.Level.ERROR, "Writing to the repository failed", e);
            var failure = new RepositoryFailure("The repository could not be written", e);
            batch.stream().filter(task -> !task.isDone()).forEach(task -> task.fail(failure));
        }
    }

    private void writeAlone(Task<?> task) {
        try {
            for (int i = 0; i < TRIES; i++) {
                if (save(List.of(task))) {
                    return;
                }
                stepAside(i);
            }
            task.fail(new RepositoryFailure("Other writers were quicker, " + TRIES + " times"));
        } catch (RepositoryException | RuntimeException | Error e) {
            LOG.log(System.Logger.Level.ERROR, "Writing to the repository failed", e);
            task.fail(new RepositoryFailure("The repository could not be written", e));
        }
    }

    /** For a random while that grows: who runs again at once meets the same quick writer each time. */
    private static void stepAside(int failures) {
        long most = Math.min(LONGEST_ASIDE_NANOS, SHORTEST_ASIDE_NANOS << failures);
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most));
    }

    /**
     * Runs and saves what of the batch does not fail by itself.
     *
     * @return whether it is saved; if not, another writer was in the way or one of several verbs cannot be saved
     */
    private boolean save(List<Task<?>> batch) throws RepositoryException {
        var bound = sessions.writer();
        boolean sound = false;
        try {
            var succeeded = runAll(bound, batch);
            if (bound.session.hasPendingChanges()) {
                bound.session.getWorkspace().getObservationManager().setUserData(serverId);
                bound.session.save();
            }
            sound = true;
            freshness.changed(bound.changedStripes());
            succeeded.forEach(Task::complete);
            return true;
        } catch (InvalidItemStateException e) {
            return false;
        } catch (RepositoryException e) {
            if (batch.size() > 1) {
                LOG.log(System.Logger.Level.INFO, "A batch of {0} could not be saved: {1}", batch.size(), e.toString());
                return false;
            }
            throw e;
        } finally {
            sessions.release(bound, sound);
        }
    }

    /** Runs the verbs one after the other; one that fails after it has changed something makes the others run again. */
    private List<Task<?>> runAll(BoundSession bound, List<Task<?>> batch) throws RepositoryException {
        var succeeded = new ArrayList<Task<?>>();
        for (var task : batch) {
            if (task.isDone() || runOne(bound, task)) {
                if (!task.isDone()) {
                    succeeded.add(task);
                }
            } else if (bound.takeChanged()) {
                bound.session.refresh(false);
                return runAll(bound, batch);
            }
        }
        return succeeded;
    }

    private boolean runOne(BoundSession bound, Task<?> task) {
        bound.takeChanged();
        running = task;
        try {
            sessions.bind(bound, () -> {
                task.execute();
                return true;
            });
            return true;
        } catch (RuntimeException | Error e) {
            task.fail(e);
            return false;
        } finally {
            running = null;
        }
    }

    @Override
    public void close() {
        closed = true;
        waiting.add(wakeUp); // an interrupt would close the files of the store under a commit
        try {
            thread.join(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
