package org.rejoinder.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.rejoinder.repository.RepositoryOpened;
import org.rejoinder.repository.Rounds;

/** Looks every second whether a scheduled article is due, as long as the repository is open. */
@ApplicationScoped
class Timekeeper {

    @Inject
    PublishWhenDue publishWhenDue;

    @Inject
    Rounds rounds;

    void on(@Observes RepositoryOpened event) {
        rounds.begin("timekeeper", Duration.ofSeconds(1), publishWhenDue::round);
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) throws InterruptedException {
        rounds.end();
    }
}
