package org.rejoinder.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A stretch of a listing, in one of its two orders: keys from {@code least} on and before {@code beyond}. */
public record Span(boolean newestFirst, String least, String beyond) {

    private static final String END_OF_TIME = "~";

    /** All of the time from one moment, inclusive, to another, exclusive. */
    public static Span between(boolean newestFirst, @Nullable Instant from, @Nullable Instant to) {
        return new Span(
                newestFirst, from == null ? "" : TimeKey.moment(from), to == null ? END_OF_TIME : TimeKey.moment(to));
    }

    /** What follows behind a key. */
    public Span after(TimeKey key) {
        if (newestFirst) {
            return new Span(true, least, key.text().compareTo(beyond) < 0 ? key.text() : beyond);
        }
        var next = key.text() + "!";
        return new Span(false, next.compareTo(least) > 0 ? next : least, beyond);
    }

    /** Whether a key, or a key that begins so, can be in it. */
    boolean reaches(String beginning) {
        return beginning.compareTo(cut(least, beginning)) >= 0 && beginning.compareTo(cut(beyond, beginning)) <= 0;
    }

    boolean holds(String key) {
        return key.compareTo(least) >= 0 && key.compareTo(beyond) < 0;
    }

    private static String cut(String bound, String beginning) {
        return bound.substring(0, Math.min(bound.length(), beginning.length()));
    }
}
