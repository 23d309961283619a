package org.rejoinder.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.rejoinder.repository.RepositoryOpened;
import org.rejoinder.repository.Rounds;

/** Looks again and again whether a large category has moved, as long as the repository is open. */
@ApplicationScoped
class Reshelver {

    @Inject
    FinishMoves finishMoves;

    @Inject
    Rounds rounds;

    void on(@Observes RepositoryOpened event) {
        rounds.begin("reshelver", Duration.ofSeconds(2), finishMoves::round);
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) throws InterruptedException {
        rounds.end();
    }
}
