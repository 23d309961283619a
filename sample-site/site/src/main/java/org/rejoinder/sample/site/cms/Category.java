package org.rejoinder.sample.site.cms;

import org.jspecify.annotations.Nullable;

/** A category; {@code parent} is the slug of the one above it, {@code count} the number of its articles. */
public record Category(
        String slug,
        String name,
        @Nullable String description,
        @Nullable String parent,
        int count) {}
