package org.rejoinder.privacy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rejoinder.mail.EmailAddress;

/** Somebody wants to know what is kept about who has this address: whoever keeps something adds it, oldest first. */
public final class PersonAsked {

    private final EmailAddress address;
    private final Map<String, List<Map<String, Object>>> found = new LinkedHashMap<>();

    PersonAsked(EmailAddress address) {
        this.address = address;
    }

    public EmailAddress address() {
        return address;
    }

    /** Adds a thing of a sort, such as {@code comments}. */
    public void add(String sort, KeptThing thing) {
        found.computeIfAbsent(sort, its -> new ArrayList<>()).add(thing.members());
    }

    /** All that was found, by sort. */
    Map<String, List<Map<String, Object>>> found() {
        return found;
    }
}
