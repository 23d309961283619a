package org.rejoinder.migration;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the things of the file that come first have become here, and what an item needs to know of the rest of the file.
 *
 * @param site the address of the exported site
 * @param authors slugs by the login of the exported site
 * @param users logins by the user's id and by the user's address there
 * @param categories slugs by the slug there
 * @param pictures attachments by their id
 */
record KnownThings(
        String site,
        Map<String, String> authors,
        Map<String, String> users,
        Map<String, String> categories,
        Map<String, WxrItem> pictures) {

    /** The author who wrote a comment: whose user id it has, or whose address. */
    Optional<String> authorOf(WxrComment comment) {
        return user(comment.userId().equals("0") ? "" : comment.userId())
                .or(() -> user(comment.email()))
                .flatMap(this::author);
    }

    Optional<String> author(String login) {
        return Optional.ofNullable(authors.get(login));
    }

    private Optional<String> user(String key) {
        return key.isEmpty() ? Optional.empty() : Optional.ofNullable(users.get(key.toLowerCase(Locale.ROOT)));
    }
}
