package org.rejoinder.sample.site.cms;

import org.jspecify.annotations.Nullable;

/** Who wrote an article. */
public record Author(
        @Nullable String slug,
        String name,
        @Nullable String byline,
        @Nullable String url) {}
