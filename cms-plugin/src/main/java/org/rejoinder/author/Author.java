package org.rejoinder.author;

import org.jspecify.annotations.Nullable;

/** Who wrote an article, as readers see it. */
public record Author(
        String slug,
        String name,
        @Nullable String byline,
        @Nullable String url,
        @Nullable String picture) {}
