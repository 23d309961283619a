package org.rejoinder.category.rest;

import org.jspecify.annotations.Nullable;
import org.rejoinder.category.Category;

/** A category as readers and editors get it. */
public record CategoryJson(
        String slug,
        String name,
        @Nullable String description,
        @Nullable String parent,
        long position,
        long count) {

    static CategoryJson of(Category category) {
        return new CategoryJson(
                category.slug(),
                category.name(),
                category.description(),
                category.parent(),
                category.position(),
                category.count());
    }
}
