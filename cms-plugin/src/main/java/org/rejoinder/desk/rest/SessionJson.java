package org.rejoinder.desk.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in.
 *
 * @param author the author that has this login, if there is one
 */
public record SessionJson(
        String name, List<String> roles, @Nullable OwnAuthor author) {

    /** Under whom the person writes. */
    public record OwnAuthor(String slug, String name) {}
}
