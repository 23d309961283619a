package org.rejoinder.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.rejoinder.repository.RepositoryOpened;
import org.rejoinder.repository.Rounds;
import org.rejoinder.settings.SigningKey;

/** Looks every few seconds whether a digest is due, as long as the repository is open. */
@ApplicationScoped
class DigestClerk {

    @Inject
    SendDigests sendDigests;

    @Inject
    SendStaffDigests sendStaffDigests;

    @Inject
    SigningKey signingKey;

    @Inject
    Rounds rounds;

    void on(@Observes RepositoryOpened event) {
        rounds.begin("digests", Duration.ofSeconds(10), this::look);
    }

    /** The key is made before a letter needs it: what a verb that fails has made is not kept. */
    private void look() {
        var unused = signingKey.tokens();
        sendDigests.round();
        sendStaffDigests.round();
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) throws InterruptedException {
        rounds.end();
    }
}
