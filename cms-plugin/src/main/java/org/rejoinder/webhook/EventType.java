package org.rejoinder.webhook;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be told. */
public enum EventType {
    ARTICLE_PUBLISHED,
    ARTICLE_UPDATED,
    ARTICLE_UNPUBLISHED,
    CATEGORY_CREATED,
    CATEGORY_UPDATED,
    CATEGORY_REMOVED,
    COMMENT_APPROVED,
    COMMENT_EDITED,
    COMMENT_REMOVED;

    /** As messages spell it, such as {@code article.published}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    static Optional<EventType> find(String word) {
        return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
    }
}
