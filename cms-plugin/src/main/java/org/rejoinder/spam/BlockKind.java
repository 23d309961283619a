package org.rejoinder.spam;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be blocked. */
public enum BlockKind {
    WORD,
    ADDRESS,
    DOMAIN,
    NETWORK;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<BlockKind> find(String word) {
        return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
