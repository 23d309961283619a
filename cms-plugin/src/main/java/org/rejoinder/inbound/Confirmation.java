package org.rejoinder.inbound;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;
import org.rejoinder.inbound.Refused.Reason;
import org.rejoinder.outbox.Letter;
import org.rejoinder.repository.Reads;
import org.rejoinder.subscription.ConfirmAddress;
import org.rejoinder.subscription.MailLinks.Link;
import org.rejoinder.subscription.MailLinks.Purpose;
import org.rejoinder.subscription.People;
import org.rejoinder.subscription.Person;

/** Who answers the letter that asks for it has confirmed the address, as by its link; unless the answer is no. */
@Dependent
public class Confirmation {

    private static final Set<String> NO = Set.of("no", "nein", "stop", "stopp", "unsubscribe", "abmelden");

    private final People people;
    private final ConfirmAddress confirmAddress;
    private final Reads reads;
    private final Clock clock;

    @Inject
    public Confirmation(People people, ConfirmAddress confirmAddress, Reads reads, Clock clock) {
        this.people = people;
        this.confirmAddress = confirmAddress;
        this.reads = reads;
        this.clock = clock;
    }

    Deed deed(Reply reply) {
        var letter = reply.letter();
        if (NO.contains(reply.mail().firstLine().toLowerCase(Locale.ROOT).replaceAll("[.!]$", ""))) {
            return () -> Received.accepted("not confirmed");
        }
        var key = people.key(letter.to().address());
        var person = reads.everything(() -> people.find(key)).orElseThrow(() -> new Refused(Reason.GONE));
        if (!person.confirmed() && !isOpen(person, letter)) {
            throw new Refused(Reason.EXPIRED);
        }
        return () -> {
            confirmAddress.confirm(new Link(key, Long.toString(person.round())));
            return Received.accepted("confirmed");
        };
    }

    /** Only the last letter counts, and as long as its link. */
    private boolean isOpen(Person person, Letter letter) {
        boolean last = person.askedAt()
                .filter(asked -> !letter.createdAt().isBefore(asked.truncatedTo(ChronoUnit.MILLIS)))
                .isPresent();
        return last && letter.createdAt().plus(Purpose.CONFIRM.good()).isAfter(clock.instant());
    }
}
