package org.rejoinder.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.rejoinder.outbox.ClearLetters;
import org.rejoinder.repository.RepositoryOpened;
import org.rejoinder.repository.Rounds;
import org.rejoinder.settings.Settings;
import org.rejoinder.subscription.ForgetUnconfirmed;

/** Has mail fetched as often as an admin wants it, and forgotten what is kept long enough. */
@ApplicationScoped
class Mailroom {

    private static final System.Logger LOG = System.getLogger(Mailroom.class.getName());
    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final Duration CLEARING = Duration.ofMinutes(10);

    @Inject
    FetchMail fetchMail;

    @Inject
    ForgetMails forgetMails;

    @Inject
    ClearLetters clearLetters;

    @Inject
    ForgetUnconfirmed forgetUnconfirmed;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Inject
    Rounds fetching;

    @Inject
    Rounds clearing;

    private Instant next = Instant.EPOCH;

    void on(@Observes RepositoryOpened event) {
        if (fetchMail.isNamed()) {
            fetching.begin("inbound", LOOK, this::fetch);
        }
        clearing.begin("mail-clearing", CLEARING, this::clear);
    }

    private void fetch() {
        var now = clock.instant();
        if (!now.isBefore(next)) {
            next = now.plus(settings.inbound().every());
            var unused = fetchMail.fetch();
        }
    }

    private void clear() {
        var rules = settings.inbound();
        var now = clock.instant();
        int raws = forgetMails.forgetRaw(now.minus(rules.raw()));
        int mails = forgetMails.forget(now.minus(rules.kept()));
        int letters = clearLetters.before(now.minus(rules.kept()));
        int people = forgetUnconfirmed.askedBefore(now.minus(rules.unconfirmed()));
        if (raws + mails + letters + people > 0) {
            LOG.log(
                    Level.INFO,
                    "Forgot {0} mails as they came, {1} entries of mail, {2} letters, {3} unconfirmed addresses",
                    raws,
                    mails,
                    letters,
                    people);
        }
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) throws InterruptedException {
        fetching.end();
        clearing.end();
    }
}
