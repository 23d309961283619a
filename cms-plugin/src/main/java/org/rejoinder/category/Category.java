package org.rejoinder.category;

import org.jspecify.annotations.Nullable;

/** A place in the category tree, by its {@code position} among its siblings; {@code count} has the published articles in it and below it, each once. */
public record Category(
        String slug,
        String name,
        @Nullable String description,
        @Nullable String parent,
        long position,
        long count,
        long revision) {}
