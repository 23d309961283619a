package org.rejoinder.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.rejoinder.repository.RepositoryOpened;
import org.rejoinder.repository.Rounds;

/** Has it forgotten, from time to time, where old comments came from; and has those found by address that are older than that. */
@ApplicationScoped
class TraceKeeper {

    private static final System.Logger LOG = System.getLogger(TraceKeeper.class.getName());

    @Inject
    CutTraces cutTraces;

    @Inject
    IndexComments indexComments;

    @Inject
    Rounds rounds;

    void on(@Observes RepositoryOpened event) {
        rounds.begin("traces", Duration.ofMinutes(10), this::look);
    }

    private void look() {
        indexComments.round();
        int forgotten = cutTraces.round();
        if (forgotten > 0) {
            LOG.log(Level.INFO, "Forgot the network address and the browser of {0} comments", forgotten);
        }
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) throws InterruptedException {
        rounds.end();
    }
}
