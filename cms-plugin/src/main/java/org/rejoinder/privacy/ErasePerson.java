package org.rejoinder.privacy;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import org.rejoinder.mail.EmailAddress;
import org.rejoinder.privacy.PersonErased.Texts;
import org.rejoinder.repository.UnitOfWork;

/**
 * Forgets who has an address, in as many saves as it takes, so that nobody else has to wait for it. Interrupted, it goes on
 * where it was when it is asked for again.
 */
@Dependent
public class ErasePerson {

    private final UnitOfWork unitOfWork;
    private final Event<PersonErased> erased;

    @Inject
    public ErasePerson(UnitOfWork unitOfWork, Event<PersonErased> erased) {
        this.unitOfWork = unitOfWork;
        this.erased = erased;
    }

    /** How many things of which sort were forgotten. */
    public Map<String, Integer> erase(EmailAddress address, Texts texts) {
        var sum = new TreeMap<String, Integer>();
        boolean more = true;
        while (more) {
            var round = unitOfWork.run(() -> {
                var event = new PersonErased(address, texts);
                erased.fire(event);
                return event;
            });
            round.counts().forEach((sort, many) -> sum.merge(sort, many, Integer::sum));
            more = round.isUnfinished();
        }
        return sum;
    }
}
