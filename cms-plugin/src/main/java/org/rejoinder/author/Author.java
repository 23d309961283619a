package org.rejoinder.author;

import org.jspecify.annotations.Nullable;

/** Who wrote an article, as readers see it. */
public record Author(
        String slug,
        String name,
        @Nullable String byline,
        @Nullable String url,
        @Nullable Picture picture) {

    /** What the author looks like, and the same in words. */
    public record Picture(String url, String alt) {}
}
