package org.rejoinder.subscription;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import org.rejoinder.comment.ConfirmedAddresses;
import org.rejoinder.subscription.MailLinks.Link;

/** Keeps that a person has confirmed an address; what they have asked for counts from now on. */
@Dependent
public class ConfirmAddress {

    private final People people;
    private final ConfirmedAddresses confirmedAddresses;
    private final Clock clock;

    @Inject
    public ConfirmAddress(People people, ConfirmedAddresses confirmedAddresses, Clock clock) {
        this.people = people;
        this.confirmedAddresses = confirmedAddresses;
        this.clock = clock;
    }

    /** A second time changes nothing. */
    public void confirm(Link link) {
        if (people.confirm(link.person(), Long.parseLong(link.detail()))) {
            people.find(link.person()).ifPresent(person -> confirmedAddresses.add(person.address(), clock.instant()));
        }
    }
}
