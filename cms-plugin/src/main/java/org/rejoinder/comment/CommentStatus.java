package org.rejoinder.comment;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Where a comment stands in moderation; the words are WordPress's. */
public enum CommentStatus {
    HELD,
    APPROVED,
    SPAM,
    TRASH;

    Set<CommentStatus> next() {
        return switch (this) {
            case HELD -> Set.of(APPROVED, SPAM, TRASH);
            case APPROVED -> Set.of(HELD, SPAM, TRASH);
            case SPAM, TRASH -> Set.of(HELD, APPROVED, SPAM, TRASH);
        };
    }

    /** As the API and the repository spell it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<CommentStatus> find(String word) {
        return Stream.of(values()).filter(status -> status.word().equals(word)).findFirst();
    }
}
