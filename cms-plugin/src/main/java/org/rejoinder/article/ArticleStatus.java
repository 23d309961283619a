package org.rejoinder.article;

import java.util.Set;

/** Where an article stands; an unpublished or restored one is a draft again. */
public enum ArticleStatus {
    DRAFT,
    SCHEDULED,
    PUBLISHED,
    TRASH;

    Set<ArticleStatus> next() {
        return switch (this) {
            case DRAFT -> Set.of(SCHEDULED, PUBLISHED, TRASH);
            case SCHEDULED -> Set.of(DRAFT, PUBLISHED, TRASH);
            case PUBLISHED -> Set.of(DRAFT, TRASH);
            case TRASH -> Set.of(DRAFT);
        };
    }
}
