package org.rejoinder.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which checks for spam are switched on. */
public record SpamSettings(Set<Kind> checks) {

    static final String ALL = "trap,haste,repeats,blocks,words,akismet";

    /** A check, by the name that its reasons begin with. */
    public enum Kind {
        TRAP,
        HASTE,
        REPEATS,
        BLOCKS,
        WORDS,
        AKISMET;

        static Optional<Kind> find(String word) {
            return Stream.of(values())
                    .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(word))
                    .findFirst();
        }
    }

    public boolean has(Kind kind) {
        return checks.contains(kind);
    }

    static boolean areChecks(String words) {
        return words.isBlank()
                || Arrays.stream(words.split(",", -1))
                        .allMatch(word -> Kind.find(word.strip()).isPresent());
    }

    static Set<Kind> checks(String words) {
        return Arrays.stream(words.split(",", -1))
                .flatMap(word -> Kind.find(word.strip()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
