package org.rejoinder.repository;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.Dependent;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Work that is looked after again and again on a thread of its own, from the opening of the repository to its end. */
@Dependent
public class Rounds {

    private static final System.Logger LOG = System.getLogger(Rounds.class.getName());
    private static final long LONGEST_END_MILLIS = 10_000;

    @Resource
    ManagedThreadFactory threads;

    private final CountDownLatch end = new CountDownLatch(1);
    private volatile @Nullable Thread thread;

    /**
     * Begins with a round at once; one that fails is logged, and the next one comes after the same pause.
     *
     * @param name what the log calls it
     */
    public void begin(String name, Duration pause, Runnable round) {
        var started = threads.newThread(() -> work(name, pause, round));
        started.setName("rejoinder-" + name);
        thread = started;
        started.start();
    }

    private void work(String name, Duration pause, Runnable round) {
        try {
            do {
                attempt(name, pause, round);
            } while (!end.await(pause.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void attempt(String name, Duration pause, Runnable round) {
        try {
            round.run();
        } catch (RuntimeException | Error e) { // one bad round, whatever it met, is not the end of all others
            LOG.log(Level.ERROR, "The round of '" + name + "' failed; the next one is in " + pause, e);
        }
    }

    /** Returns when the round that is under way is done, or after ten seconds. */
    public void end() throws InterruptedException {
        end.countDown();
        var working = thread;
        if (working != null) {
            working.join(LONGEST_END_MILLIS);
        }
    }
}
