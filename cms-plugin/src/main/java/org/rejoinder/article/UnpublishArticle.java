package org.rejoinder.article;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Takes an article and its thread out of readers' sight, or from the schedule; it becomes a draft again. */
@Dependent
public class UnpublishArticle {

    private final WorkingCopies workingCopies;
    private final Articles articles;
    private final Shelves shelves;
    private final Event<ArticleUnpublished> unpublished;
    private final Clock clock;

    @Inject
    public UnpublishArticle(
            WorkingCopies workingCopies,
            Articles articles,
            Shelves shelves,
            Event<ArticleUnpublished> unpublished,
            Clock clock) {
        this.workingCopies = workingCopies;
        this.articles = articles;
        this.shelves = shelves;
        this.unpublished = unpublished;
        this.clock = clock;
    }

    /** Changes nothing when it is neither published nor scheduled. */
    public Article unpublish(String id) {
        var article = workingCopies.get(id);
        return switch (article.status()) {
            case PUBLISHED, SCHEDULED -> move(article, ArticleStatus.DRAFT);
            case DRAFT, TRASH -> article;
        };
    }

    Article move(Article article, ArticleStatus status) {
        if (!article.status().next().contains(status)) {
            throw new IllegalStateException(article.status() + " does not become " + status);
        }
        if (article.status() == ArticleStatus.PUBLISHED) {
            var copy = articles.published(article.id()).orElseThrow();
            shelves.remove(copy);
            unpublished.fire(new ArticleUnpublished(copy));
        }
        return workingCopies.put(
                article.in(status).changed(false).at(clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }
}
