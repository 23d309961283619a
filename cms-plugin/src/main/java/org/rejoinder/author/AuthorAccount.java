package org.rejoinder.author;

import org.jspecify.annotations.Nullable;

/** An author with what only the staff may see: where letters go, and which login writes as this author. */
public record AuthorAccount(
        Author author, @Nullable String email, @Nullable String login, long revision) {}
