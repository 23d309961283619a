package org.rejoinder.article;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.rejoinder.problem.Invalid;
import org.rejoinder.problem.SlugTaken;

/** Has an article, or the changes of a published one, published at a later moment, as its working copy will be then. */
@Dependent
public class ScheduleArticle {

    private final WorkingCopies workingCopies;
    private final Articles articles;
    private final Clock clock;

    @Inject
    public ScheduleArticle(WorkingCopies workingCopies, Articles articles, Clock clock) {
        this.workingCopies = workingCopies;
        this.articles = articles;
        this.clock = clock;
    }

    /** Also puts off, or forward, what is scheduled already. */
    public Article schedule(String id, Instant at) {
        var article = workingCopies.get(id);
        if (article.status() == ArticleStatus.TRASH) {
            throw new ArticleInTrash();
        }
        if (article.status() == ArticleStatus.PUBLISHED && !article.changed()) {
            throw new AlreadyPublished();
        }
        var now = clock.instant();
        if (!at.isAfter(now) || !at.isBefore(ManuscriptBuilder.TOO_LATE)) {
            throw new Invalid("at", "must be in the future, and before the year 10000");
        }
        var moment = at.truncatedTo(ChronoUnit.MILLIS);
        requireDatedBefore(article.manuscript(), moment);
        requireFreeSlug(article, moment);
        return workingCopies.put(article.scheduled(moment).at(now.truncatedTo(ChronoUnit.MILLIS)));
    }

    /** Takes it from the schedule; what readers see stays, and one that they do not see becomes a draft. */
    public Article cancel(String id) {
        var article = workingCopies.get(id);
        return article.scheduledAt().isEmpty()
                ? article
                : workingCopies.put(article.unscheduled().at(clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    /** Or it could not be published when it is due. */
    static void requireDatedBefore(Manuscript manuscript, Instant due) {
        var date = manuscript.publishedAt();
        if (date != null && date.isAfter(due)) {
            throw new Invalid("publishedAt", "must not be after the moment for which the article is scheduled");
        }
    }

    private void requireFreeSlug(Article article, Instant due) {
        var date = article.manuscript().publishedAt();
        article.manuscript().slug().ifPresent(slug -> {
            if (articles.isTaken(Permalink.path(date == null ? due : date, slug.value()), article.id())) {
                throw new SlugTaken(slug.value());
            }
        });
    }
}
