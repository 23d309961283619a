package org.rejoinder.author.rest;

import org.jspecify.annotations.Nullable;
import org.rejoinder.author.AuthorDetails;

/** What an editor sends of an author. */
public record AuthorDetailsJson(
        @Nullable String name,
        @Nullable String slug,
        @Nullable String byline,
        @Nullable String url,
        @Nullable PictureJson picture,
        @Nullable String email,
        @Nullable String login) {

    /** What the author looks like. */
    public record PictureJson(
            @Nullable String url, @Nullable String alt) {}

    AuthorDetails details() {
        return AuthorDetails.named(name)
                .slug(slug)
                .byline(byline)
                .url(url)
                .picture(picture == null ? null : picture.url(), picture == null ? null : picture.alt())
                .email(email)
                .login(login)
                .build();
    }
}
