package org.rejoinder.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.rejoinder.repository.RepositoryOpened;
import org.rejoinder.repository.Rounds;
import org.rejoinder.spam.Akismet;

/** Sees to it that what moderators left for later is done, as long as the repository is open. */
@ApplicationScoped
class NightWatch {

    private static final System.Logger LOG = System.getLogger(NightWatch.class.getName());
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

    @Inject
    Rounds rounds;

    private boolean verified;
    private long emptiedAt = System.nanoTime() - EMPTIED_EVERY;

    void on(@Observes RepositoryOpened event) {
        rounds.begin("night-watch", Duration.ofSeconds(seconds), this::round);
    }

    private void round() {
        if (!verified) {
            verified = true;
            attempt("verifying the key of Akismet", this::verify);
        }
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
        rounds.end();
    }
}
