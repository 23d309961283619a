package org.rejoinder.article;

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

/** Looks every second whether a scheduled article is due, as long as the repository is open. */
@ApplicationScoped
class Timekeeper {

    private static final System.Logger LOG = System.getLogger(Timekeeper.class.getName());
    private static final long LONGEST_END_MILLIS = 10_000;

    @Inject
    PublishWhenDue publishWhenDue;

    @Resource
    ManagedThreadFactory threads;

    private final CountDownLatch end = new CountDownLatch(1);
    private volatile @Nullable Thread thread;

    void on(@Observes RepositoryOpened event) {
        var started = threads.newThread(this::work);
        started.setName("rejoinder-timekeeper");
        thread = started;
        started.start();
    }

    private void work() {
        try {
            while (!end.await(1, TimeUnit.SECONDS)) {
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            publishWhenDue.round();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "What is scheduled could not be looked at; tried again in a second", e);
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
