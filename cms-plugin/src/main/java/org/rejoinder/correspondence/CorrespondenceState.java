package org.rejoinder.correspondence;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How far an exchange of letters has come. */
public enum CorrespondenceState {
    /** Somebody wants to be answered by email. */
    ASKED,
    /** The author has answered; the letter is under way. */
    ANSWERED,
    /** The next mail server has taken the last letter. */
    DELIVERED,
    /** The last letter cannot be delivered. */
    BOUNCED,
    /** The author will not answer. */
    DECLINED;

    Set<CorrespondenceState> next() {
        return switch (this) {
            case ASKED -> Set.of(ANSWERED, DECLINED);
            case ANSWERED, DELIVERED, BOUNCED -> Set.of(ASKED, ANSWERED, DELIVERED, BOUNCED);
            case DECLINED -> Set.of(ASKED, ANSWERED);
        };
    }

    /** As the API and the repository spell it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<CorrespondenceState> find(String word) {
        return Stream.of(values()).filter(state -> state.word().equals(word)).findFirst();
    }
}
