package org.rejoinder.moderation;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.rejoinder.repository.RepositoryOpened;
import org.rejoinder.spam.Akismet;

/** Sees to it that what moderators left for later is done, as long as the repository is open. */
@ApplicationScoped
class NightWatch {

    private static final System.Logger LOG = System.getLogger(NightWatch.class.getName());
    private static final long LONGEST_END_MILLIS = 10_000;
    private static final long EMPTIED_EVERY = Duration.ofHours(1).toNanos();

    @Inject
    NightWork work;

    @Inject
    EmptyTrash emptyTrash;

    @Inject
    Akismet akismet;

    @Inject
    @ConfigProperty(name = "moderation.round.seconds", defaultValue = "30")
    int seconds;

    @Resource
    ManagedThreadFactory threads;

    private final CountDownLatch end = new CountDownLatch(1);
    private volatile @Nullable Thread thread;
    private long emptiedAt = System.nanoTime() - EMPTIED_EVERY;

    void on(@Observes RepositoryOpened event) {
        var started = threads.newThread(this::work);
        started.setName("rejoinder-night-watch");
        thread = started;
        started.start();
    }

    private void work() {
        try {
            if (!end.await(seconds, TimeUnit.SECONDS)) {
                attempt("verifying the key of Akismet", this::verify);
            }
            while (!end.await(seconds, TimeUnit.SECONDS)) {
                round();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void round() {
        attempt("learning from decisions", () -> {
            var unused = work.learn();
        });
        if (akismet.isOn()) {
            attempt("telling Akismet of decisions", work::tell);
            attempt("asking Akismet again", work::ask);
        }
        if (System.nanoTime() - emptiedAt >= EMPTIED_EVERY) {
            emptiedAt = System.nanoTime();
            attempt("emptying spam and trash", this::empty);
        }
    }

    private void empty() {
        int deleted = emptyTrash.round();
        if (deleted > 0) {
            LOG.log(Level.INFO, "Deleted {0} comments that had been spam or trash long enough", deleted);
        }
    }

    private void verify() {
        if (akismet.isOn() && !akismet.verify().orElse(true)) {
            LOG.log(Level.WARNING, "Akismet does not know the key in akismet.key: comments will be held");
        }
    }

    private static void attempt(String what, Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "A round failed at " + what + "; the next is soon", e);
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
