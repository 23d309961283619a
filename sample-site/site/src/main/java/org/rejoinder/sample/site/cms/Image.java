package org.rejoinder.sample.site.cms;

import org.jspecify.annotations.Nullable;

/** An article's picture. */
public record Image(
        String url,
        @Nullable String alt,
        @Nullable String caption,
        @Nullable String credit,
        @Nullable Integer width,
        @Nullable Integer height) {}
