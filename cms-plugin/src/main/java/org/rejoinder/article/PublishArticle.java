package org.rejoinder.article;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.rejoinder.problem.Invalid;
import org.rejoinder.problem.SlugTaken;
import org.rejoinder.text.Slug;

/** Shows readers the working copy of an article, for the first time or as it is now. */
@Dependent
public class PublishArticle {

    private final WorkingCopies workingCopies;
    private final Articles articles;
    private final Shelves shelves;
    private final Event<ArticlePublished> published;
    private final Clock clock;

    @Inject
    public PublishArticle(
            WorkingCopies workingCopies,
            Articles articles,
            Shelves shelves,
            Event<ArticlePublished> published,
            Clock clock) {
        this.workingCopies = workingCopies;
        this.articles = articles;
        this.shelves = shelves;
        this.published = published;
        this.clock = clock;
    }

    public Article publish(String id) {
        boolean first = !articles.wasPublished(id);
        var article = publishQuietly(id);
        tell(id, first);
        return article;
    }

    /** Publishes what was public elsewhere before: it is no news, so nobody hears of it. For imports. */
    public Article publishQuietly(String id) {
        var article = workingCopies.get(id);
        if (article.status() == ArticleStatus.TRASH) {
            throw new ArticleInTrash();
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var manuscript = article.manuscript();
        var wanted = manuscript.publishedAt();
        var date = wanted == null ? now : wanted;
        if (date.isAfter(now)) {
            throw new Invalid("publishedAt", "must not be in the future");
        }
        var path = manuscript.slug().map(slug -> Permalink.path(date, slug.value()));
        if (path.filter(taken -> articles.isTaken(taken, id)).isPresent()) {
            throw new SlugTaken(FairCopy.slug(id, manuscript).value());
        }
        return show(article, date, now);
    }

    /**
     * Publishes a scheduled article that is due, as of the moment for which it was scheduled; false when it is not, or no
     * longer. Nobody is there to choose another slug when its own has been taken meanwhile, so that gets a number.
     */
    boolean publishDue(String id) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var due = workingCopies
                .find(id)
                .filter(article ->
                        article.scheduledAt().filter(at -> !at.isAfter(now)).isPresent());
        due.ifPresent(article -> {
            boolean first = !articles.wasPublished(id);
            var wanted = article.manuscript().publishedAt();
            var unused = show(article, wanted == null ? article.scheduledAt().orElseThrow() : wanted, now);
            tell(id, first);
        });
        return due.isPresent();
    }

    private void tell(String id, boolean first) {
        published.fire(new ArticlePublished(articles.published(id).orElseThrow(), first));
    }

    /** From now on the article has a date and a slug, and keeps them until an editor changes them. */
    private Article show(Article article, Instant date, Instant now) {
        var id = article.id();
        var manuscript = article.manuscript().under(free(FairCopy.slug(id, article.manuscript()), id, date), date);
        shelves.put(FairCopy.of(id, manuscript, date, articles.wasPublished(id) ? now : date));
        return workingCopies.put(article.with(manuscript)
                .in(ArticleStatus.PUBLISHED)
                .changed(false)
                .at(now));
    }

    private Slug free(Slug wanted, String id, Instant date) {
        var slug = wanted;
        for (int number = 2; articles.isTaken(Permalink.path(date, slug.value()), id); number++) {
            slug = wanted.numbered(number);
        }
        return slug;
    }
}
