package org.rejoinder.sample.site.cms;

import org.jspecify.annotations.Nullable;

/** Who wrote an article. */
public record Author(
        @Nullable String slug,
        String name,
        @Nullable String byline,
        @Nullable String url,
        @Nullable Picture picture) {

    /** What an author looks like. */
    public record Picture(String url, @Nullable String alt) {}
}
