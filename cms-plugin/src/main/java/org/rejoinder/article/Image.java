package org.rejoinder.article;

import org.jspecify.annotations.Nullable;

/** The picture of an article, with what is said of it. */
public record Image(
        String url,
        @Nullable String alt,
        @Nullable String caption,
        @Nullable String credit) {}
