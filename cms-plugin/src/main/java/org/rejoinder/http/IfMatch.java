package org.rejoinder.http;

import org.jspecify.annotations.Nullable;

/** The lost-update guard of the editorial API: whoever changes a thing says which state of it they saw. */
public final class IfMatch {

    private IfMatch() {}

    /** The strong entity tag of a state, with its quotes. */
    public static String tag(String state) {
        return '"' + state + '"';
    }

    /** Goes on when the {@code If-Match} header names the present state, and throws otherwise. */
    public static void require(@Nullable String header, String state) {
        if (header == null || header.isBlank()) {
            throw new PreconditionRequired();
        }
        if (!EntityTags.namesStrongly(header, tag(state))) {
            throw new Stale();
        }
    }
}
