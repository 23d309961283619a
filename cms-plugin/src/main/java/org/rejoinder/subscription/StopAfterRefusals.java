package org.rejoinder.subscription;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.regex.Pattern;
import org.rejoinder.outbox.LetterRefused;
import org.rejoinder.settings.Settings;

/**
 * Ends a person's subscriptions when letters cannot be delivered: at once if the address is wrong, after some if it is
 * something else, such as a full mailbox.
 */
@Dependent
public class StopAfterRefusals {

    /** As a mail server says it, or a report (RFC 3463 §3.2): no such mailbox, domain or form of address. */
    private static final Pattern WRONG_ADDRESS = Pattern.compile("(5[0-9][0-9][ -])?5\\.1\\.(1|2|3|6|10)\\b.*");

    private final People people;
    private final ChangeSubscription changeSubscription;
    private final Settings settings;
    private final Clock clock;

    @Inject
    public StopAfterRefusals(People people, ChangeSubscription changeSubscription, Settings settings, Clock clock) {
        this.people = people;
        this.changeSubscription = changeSubscription;
        this.settings = settings;
        this.clock = clock;
    }

    public void on(@Observes LetterRefused event) {
        var person = people.key(event.letter().to().address());
        if (people.find(person).isPresent() && isEnough(person, event.status())) {
            changeSubscription.stopAll(person);
        }
    }

    private boolean isEnough(String person, String status) {
        var rules = settings.inbound();
        return WRONG_ADDRESS.matcher(status).matches()
                || people.refused(person, clock.instant(), rules.bouncing()) >= rules.bounces();
    }
}
