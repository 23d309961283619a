package org.rejoinder.inbound;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What became of a mail. */
public enum Fate {
    /** It was filed, or did what it asks for. */
    ACCEPTED,
    /** Somebody of the staff is to look at it first. */
    HELD,
    /** A machine's, a second copy, or none of ours: nobody hears of it. */
    IGNORED,
    /** A person's who hears why, once a day at most. */
    REJECTED;

    /** As the API and the repository spell it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Fate> find(String word) {
        return Stream.of(values()).filter(fate -> fate.word().equals(word)).findFirst();
    }
}
