package org.rejoinder.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Interner;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.rejoinder.Shared;

/** The answers that were given and may be given again, bounded in bytes. */
@Shared
class ReadyAnswers {

    private final boolean on;
    private final Cache<String, ReadyAnswer> answers;
    private final Interner<Body> bodies = Interner.newWeakInterner();

    @Inject
    ReadyAnswers(
            @ConfigProperty(name = "ready.answers", defaultValue = "true") boolean on,
            @ConfigProperty(name = "ready.answers.bytes", defaultValue = "67108864") long bytes) {
        this.on = on;
        this.answers = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((String key, ReadyAnswer answer) -> answer.weight() + 2 * key.length())
                .build();
    }

    /** The answer to a request, if there is one and nothing has changed since. */
    @Nullable
    ReadyAnswer fresh(String request) {
        var answer = answers.getIfPresent(request);
        return answer != null && answer.isFresh() ? answer : null;
    }

    void keep(String request, ReadyAnswer answer) {
        if (on) {
            answers.put(request, answer);
        }
    }

    /** The one body with these bytes: several addresses may show the same thing. */
    Body body(byte[] bytes) {
        return bodies.intern(new Body(bytes, System.currentTimeMillis()));
    }
}
