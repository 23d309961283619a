package org.rejoinder.author.rest;

import org.jspecify.annotations.Nullable;
import org.rejoinder.author.Author.Picture;
import org.rejoinder.author.AuthorAccount;

/** An author as editors get it. */
public record AuthorAccountJson(
        String slug,
        String name,
        @Nullable String byline,
        @Nullable String url,
        @Nullable Picture picture,
        @Nullable String email,
        @Nullable String login) {

    static AuthorAccountJson of(AuthorAccount account) {
        var author = account.author();
        return new AuthorAccountJson(
                author.slug(),
                author.name(),
                author.byline(),
                author.url(),
                author.picture(),
                account.email(),
                account.login());
    }
}
