package org.rejoinder.privacy;

import java.util.Map;
import java.util.TreeMap;
import org.rejoinder.mail.EmailAddress;

/**
 * Who has this address is to be forgotten. Whoever keeps something forgets as much of it as the round still has room for,
 * and says so when something is left: it is asked again, in another save, until nobody has anything.
 */
public final class PersonErased {

    private static final int ROOM = 200;

    private final EmailAddress address;
    private final Texts texts;
    private final Map<String, Integer> counts = new TreeMap<>();
    private int room = ROOM;
    private boolean more;

    /** What becomes of what the person wrote. */
    public enum Texts {
        /** It stays, without a name, so that replies to it can be understood. */
        KEEP,
        /** It goes as well; where there are replies an empty place stays. */
        REMOVE
    }

    PersonErased(EmailAddress address, Texts texts) {
        this.address = address;
        this.texts = texts;
    }

    public EmailAddress address() {
        return address;
    }

    public Texts texts() {
        return texts;
    }

    /** Whether this round can take any more. */
    public boolean hasRoom() {
        return room > 0;
    }

    /** Says that so many things of a sort were forgotten. */
    public void forgot(String sort, int many) {
        if (many > 0) {
            counts.merge(sort, many, Integer::sum);
            room -= many;
        }
    }

    /** Says that something is left for the next round. */
    public void leaves() {
        more = true;
    }

    boolean isUnfinished() {
        return more;
    }

    Map<String, Integer> counts() {
        return counts;
    }
}
