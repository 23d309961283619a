package org.rejoinder.notification;

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
import org.rejoinder.settings.SigningKey;

/** Looks every few seconds whether a digest is due, as long as the repository is open. */
@ApplicationScoped
class DigestClerk {

    private static final System.Logger LOG = System.getLogger(DigestClerk.class.getName());
    private static final int SECONDS = 10;
    private static final long LONGEST_END_MILLIS = 10_000;

    @Inject
    SendDigests sendDigests;

    @Inject
    SigningKey signingKey;

    @Resource
    ManagedThreadFactory threads;

    private final CountDownLatch end = new CountDownLatch(1);
    private volatile @Nullable Thread thread;

    void on(@Observes RepositoryOpened event) {
        var started = threads.newThread(this::work);
        started.setName("rejoinder-digests");
        thread = started;
        started.start();
    }

    private void work() {
        try {
            do {
                look();
            } while (!end.await(SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            var unused =
                    signingKey.tokens(); // made before a letter needs it: what a verb that fails has made is not kept
            sendDigests.round();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Digests that are due could not be looked at; tried again in a few seconds", e);
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
