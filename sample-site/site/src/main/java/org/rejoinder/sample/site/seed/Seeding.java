package org.rejoinder.sample.site.seed;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.jcr.RepositoryException;
import org.jspecify.annotations.Nullable;
import org.rejoinder.sample.site.own.OwnPages;

/**
 * Gives the sample content to the plugin once in the life of a repository, then says where to look. It goes step by
 * step, because the plugin may start later than the site, or not be there at all.
 */
@Singleton
public class Seeding {

    /** How far it has come. */
    enum State {
        WAITING,
        IMPORTING,
        SETTLED,
        WITHOUT_PLUGIN,
        FAILED
    }

    private static final System.Logger LOG = System.getLogger(Seeding.class.getName());
    private static final int STEP_MILLIS = 400;

    @Resource
    ManagedScheduledExecutorService executor;

    private final OwnPages pages;
    private final SampleImport sample;
    private final Welcome welcome;
    private volatile State state = State.WAITING;
    private @Nullable URI progress;
    private @Nullable ScheduledFuture<?> steps;

    @Inject
    Seeding(OwnPages pages, SampleImport sample, Welcome welcome) {
        this.pages = pages;
        this.sample = sample;
        this.welcome = welcome;
    }

    State state() {
        return state;
    }

    public synchronized void begin() {
        steps = executor.scheduleWithFixedDelay(this::step, 0, STEP_MILLIS, TimeUnit.MILLISECONDS);
    }

    public synchronized void end() {
        if (steps != null) {
            steps.cancel(false);
        }
    }

    private void step() {
        try {
            switch (state) {
                case WAITING -> lookForPlugin();
                case IMPORTING -> askForProgress();
                case SETTLED, WITHOUT_PLUGIN -> welcomeWhenReady();
                case FAILED -> end();
            }
        } catch (UncheckedIOException e) {
            // nobody answered just now; the next step asks again
            LOG.log(System.Logger.Level.DEBUG, "The plugin did not answer", e);
        } catch (RuntimeException | RepositoryException e) {
            state = State.FAILED;
            LOG.log(
                    System.Logger.Level.ERROR,
                    "The sample content was not imported, the next start tries again: " + e.getMessage());
        }
    }

    private void lookForPlugin() throws RepositoryException {
        // asked in this order, or a plugin that starts between the questions would be taken for absent
        boolean allStarted = sample.statusOnServer("/health/started") == 200;
        int answer = sample.statusOfApi();
        if (answer == 200) {
            if (pages.seeded()) {
                state = State.SETTLED;
            } else {
                progress = sample.begin();
                state = State.IMPORTING;
            }
        } else if (answer == 404 && allStarted) {
            state = State.WITHOUT_PLUGIN;
        }
    }

    private void askForProgress() throws RepositoryException {
        if (progress != null && sample.done(progress)) {
            sample.signAuthorIn();
            pages.rememberSeeded();
            state = State.SETTLED;
        }
    }

    private void welcomeWhenReady() {
        if (sample.statusOnServer("/health/ready") == 200) {
            welcome.say(state == State.SETTLED);
            end();
        }
    }
}
