package org.rejoinder.category.rest;

import org.jspecify.annotations.Nullable;
import org.rejoinder.category.CategoryDetails;

/** What an editor sends of a category; a PUT without slug keeps the slug, one without parent puts it on top. */
public record CategoryDetailsJson(
        @Nullable String name,
        @Nullable String slug,
        @Nullable String description,
        @Nullable String parent,
        @Nullable Long position) {

    CategoryDetails details() {
        return CategoryDetails.of(name, slug, description, parent, position);
    }
}
