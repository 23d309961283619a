package org.rejoinder.privacy;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.rejoinder.mail.EmailAddress;
import org.rejoinder.repository.Reads;

/** Tells all that is kept about who has an address. */
@Dependent
public class ExportPerson {

    private final Reads reads;
    private final Event<PersonAsked> asked;

    @Inject
    public ExportPerson(Reads reads, Event<PersonAsked> asked) {
        this.reads = reads;
        this.asked = asked;
    }

    /** By sort, such as {@code comments}; what there is none of is left out. */
    public Map<String, List<Map<String, Object>>> export(EmailAddress address) {
        return reads.everything(() -> {
            var event = new PersonAsked(address);
            asked.fire(event);
            return event.found();
        });
    }
}
