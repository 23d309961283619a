package org.rejoinder.comment.rest;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.rejoinder.repository.RepositoryOpened;

/** Has a look five times a second whether there is anything to tell those who listen; one thread for all of them. */
@ApplicationScoped
class LivePulse {

    private static final System.Logger LOG = System.getLogger(LivePulse.class.getName());
    private static final long LOOK_MILLIS = 200;
    private static final long BEAT_NANOS = TimeUnit.SECONDS.toNanos(20);
    private static final long LONGEST_END_MILLIS = 10_000;

    @Inject
    LiveThreads live;

    @Resource
    ManagedThreadFactory threads;

    private final CountDownLatch end = new CountDownLatch(1);
    private volatile @Nullable Thread thread;
    private long beaten = System.nanoTime();

    void on(@Observes RepositoryOpened event) {
        var started = threads.newThread(this::work);
        started.setName("rejoinder-live");
        thread = started;
        started.start();
    }

    private void work() {
        try {
            while (!end.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            live.look();
            if (System.nanoTime() - beaten > BEAT_NANOS) {
                beaten = System.nanoTime();
                live.beat();
            }
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Open pages could not be told what is new; tried again at once", e);
        }
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) throws InterruptedException {
        end.countDown();
        live.endAll();
        var working = thread;
        if (working != null) {
            working.join(LONGEST_END_MILLIS);
        }
    }
}
