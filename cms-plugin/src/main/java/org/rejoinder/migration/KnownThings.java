package org.rejoinder.migration;

import java.util.Map;
import java.util.Optional;

/**
 * What the things of the file that come first have become here, and what an item needs to know of the rest of the file.
 *
 * @param site the address of the exported site
 * @param authors slugs by the login of the exported site
 * @param users logins by the user's id there
 * @param categories slugs by the slug there
 * @param pictures attachments by their id
 */
record KnownThings(
        String site,
        Map<String, String> authors,
        Map<String, String> users,
        Map<String, String> categories,
        Map<String, WxrItem> pictures) {

    /** The author who wrote a comment signed in; an address alone proves nothing, anybody could type it. */
    Optional<String> authorOf(WxrComment comment) {
        var user = comment.userId().equals("0") ? null : users.get(comment.userId());
        return user == null ? Optional.empty() : author(user);
    }

    Optional<String> author(String login) {
        return Optional.ofNullable(authors.get(login));
    }
}
