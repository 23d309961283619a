package org.rejoinder.comment;

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

/** Has it forgotten, from time to time, where old comments came from. */
@ApplicationScoped
class TraceKeeper {

    private static final System.Logger LOG = System.getLogger(TraceKeeper.class.getName());
    private static final long LONGEST_END_MILLIS = 10_000;

    @Inject
    CutTraces cutTraces;

    @Resource
    ManagedThreadFactory threads;

    private final CountDownLatch end = new CountDownLatch(1);
    private volatile @Nullable Thread thread;

    void on(@Observes RepositoryOpened event) {
        var started = threads.newThread(this::work);
        started.setName("rejoinder-traces");
        thread = started;
        started.start();
    }

    private void work() {
        try {
            while (!end.await(10, TimeUnit.MINUTES)) {
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            int forgotten = cutTraces.round();
            if (forgotten > 0) {
                LOG.log(Level.INFO, "Forgot the network address and the browser of {0} comments", forgotten);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Old network addresses could not be cut; tried again in ten minutes", e);
        }
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) throws InterruptedException {
        end.countDown();
        var working = thread;
        if (working != null) {
            working.join(LONGEST_END_MILLIS);
        }
    }
}
