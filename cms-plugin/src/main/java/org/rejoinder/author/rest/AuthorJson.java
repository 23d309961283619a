package org.rejoinder.author.rest;

import org.jspecify.annotations.Nullable;
import org.rejoinder.author.Author;
import org.rejoinder.author.Author.Picture;

/** An author as readers get it. */
public record AuthorJson(
        String slug,
        String name,
        @Nullable String byline,
        @Nullable String url,
        @Nullable Picture picture) {

    static AuthorJson of(Author author) {
        return new AuthorJson(author.slug(), author.name(), author.byline(), author.url(), author.picture());
    }
}
