package org.rejoinder.category;

import org.rejoinder.problem.Problem;

/** Articles are in the category, and there is no category above it that could take them. */
public final class CategoryInUse extends Problem {

    CategoryInUse() {
        super(
                Kind.CONFLICT,
                "category-in-use",
                "Articles are in this category or below it: merge it into another one.");
    }
}
