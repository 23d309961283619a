package org.rejoinder.correspondence;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Who reads an answer: the person who asked, by letter; everybody, as a reply below the comment; or both. */
public enum Visibility {
    PRIVATE,
    PUBLIC,
    BOTH;

    boolean isByLetter() {
        return this != PUBLIC;
    }

    boolean isPublished() {
        return this != PRIVATE;
    }

    public static Optional<Visibility> find(String word) {
        return Stream.of(values())
                .filter(visibility -> visibility.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }
}
