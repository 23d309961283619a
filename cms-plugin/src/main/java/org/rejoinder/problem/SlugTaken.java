package org.rejoinder.problem;

/** Something else of that kind has the slug already, or had it and its address still leads somewhere. */
public final class SlugTaken extends Problem {

    public SlugTaken(String slug) {
        super(Kind.CONFLICT, "slug-taken", "The slug '%s' is taken.".formatted(slug));
    }
}
