package org.rejoinder.article.rest;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When an article is to be published; at once when nothing is said. */
public record PublishJson(@Nullable Instant at) {

    Optional<Instant> moment() {
        return Optional.ofNullable(at);
    }
}
