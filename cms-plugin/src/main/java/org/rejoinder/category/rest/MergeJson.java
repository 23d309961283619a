package org.rejoinder.category.rest;

import org.jspecify.annotations.Nullable;
import org.rejoinder.problem.Invalid;

/** Into which category another one is merged. */
public record MergeJson(@Nullable String into) {

    String target() {
        if (into == null) {
            throw new Invalid("into", "must be given");
        }
        return into;
    }
}
