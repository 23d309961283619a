package org.rejoinder.article.rest;

import jakarta.inject.Inject;
import java.time.Clock;
import org.rejoinder.Shared;
import org.rejoinder.article.Articles;
import org.rejoinder.article.PublishedArticle;
import org.rejoinder.repository.Reads;
import org.rejoinder.settings.CommentSettings;

/** Knows which articles take comments now, so that nobody writes below one that does not. */
@Shared
class OpenArticles {

    private final Articles articles;
    private final Reads reads;
    private final Clock clock;

    @Inject
    OpenArticles(Articles articles, Reads reads, Clock clock) {
        this.articles = articles;
        this.reads = reads;
        this.clock = clock;
    }

    /** Whether an article takes comments; one that is to be too old for them some day is not said to be open after it. */
    boolean take(PublishedArticle article, CommentSettings site) {
        if (!article.commentsOpen()) {
            return false;
        }
        var now = clock.instant();
        var rules = articles.rules(article.id(), site);
        rules.closing(article.publishedAt()).filter(now::isBefore).ifPresent(reads::holdsUntil);
        return rules.areOpen(article.publishedAt(), now);
    }
}
