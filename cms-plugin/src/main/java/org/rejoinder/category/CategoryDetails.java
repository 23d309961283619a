package org.rejoinder.category;

import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rejoinder.problem.FieldError;
import org.rejoinder.problem.Invalid;
import org.rejoinder.text.Cleaned;
import org.rejoinder.text.Slug;

/** What an editor says of a category, clean and within its limits; without a slug it is made from the name. */
public record CategoryDetails(
        String name,
        Optional<Slug> slug,
        @Nullable String description,
        @Nullable String parent,
        long position) {

    private static final long LAST_POSITION = 1_000_000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DESCRIPTION = 2_000;

    /** One that stands among its siblings by its name. */
    public static CategoryDetails of(
            @Nullable String name, @Nullable String slug, @Nullable String description, @Nullable String parent) {
        return of(name, slug, description, parent, null);
    }

    /** Takes what came from outside, an absent member as null, and complains of all of it at once. */
    public static CategoryDetails of(
            @Nullable String name,
            @Nullable String slug,
            @Nullable String description,
            @Nullable String parent,
            @Nullable Long position) {
        var errors = new ArrayList<FieldError>();
        var details = new CategoryDetails(
                Cleaned.line(given(name)),
                given(slug).isBlank() ? Optional.empty() : Slug.find(given(slug)),
                blankToNull(Cleaned.line(given(description))),
                blankToNull(given(parent).strip()),
                position == null ? 0 : position);
        if (details.name.isEmpty() || details.name.length() > LONGEST_NAME) {
            errors.add(new FieldError("name", "must have 1 to %d characters".formatted(LONGEST_NAME)));
        }
        if (details.slug.isEmpty() && !given(slug).isBlank()) {
            errors.add(new FieldError("slug", "must be lower-case words joined by hyphens"));
        }
        if (given(details.description).length() > LONGEST_DESCRIPTION) {
            errors.add(new FieldError("description", "must have at most %d characters".formatted(LONGEST_DESCRIPTION)));
        }
        if (details.position < 0 || details.position > LAST_POSITION) {
            errors.add(new FieldError("position", "must be a number from 0 to %d".formatted(LAST_POSITION)));
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        return details;
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String blankToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
