package org.rejoinder.repository;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Something that keeps texts by name, and what they stand for. */
@FunctionalInterface
public interface Texts {

    /** Those of this name, in their order; none when there is nothing of this name. */
    List<String> texts(String name);

    default Optional<String> text(String name) {
        var texts = texts(name);
        return texts.isEmpty() ? Optional.empty() : Optional.of(texts.get(0));
    }

    /** The text that must be there. */
    default String string(String name) {
        return text(name).orElseThrow(() -> new RepositoryFailure("A node lacks its " + name));
    }

    default long number(String name) {
        return text(name).map(Long::parseLong).orElse(0L);
    }

    default boolean flag(String name) {
        return text(name).map(Boolean::parseBoolean).orElse(false);
    }

    default Optional<Instant> instant(String name) {
        return text(name).map(Values::instant);
    }
}
