package org.rejoinder.article;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.rejoinder.problem.Invalid;
import org.rejoinder.problem.SlugTaken;
import org.rejoinder.text.Excerpt;
import org.rejoinder.text.Slug;

/** Shows readers the working copy of an article, for the first time or as it is now. */
@Dependent
public class PublishArticle {

    private static final int LONGEST_EXCERPT = 300;

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
        published.fire(new ArticlePublished(articles.published(id).orElseThrow(), first));
        return article;
    }

    /** Publishes what was public elsewhere before: it is no news, so nobody hears of it. For imports. */
    public Article publishQuietly(String id) {
        var article = workingCopies.get(id);
        if (article.status() == ArticleStatus.TRASH) {
            throw new ArticleInTrash();
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var manuscript = dated(id, article.manuscript(), now);
        shelves.put(copy(id, manuscript, now));
        return workingCopies.put(article.with(manuscript)
                .in(ArticleStatus.PUBLISHED)
                .changed(false)
                .at(now));
    }

    /** From now on the article has a date and a slug, and keeps them until an editor changes them. */
    private Manuscript dated(String id, Manuscript manuscript, Instant now) {
        var wanted = manuscript.publishedAt();
        var date = wanted == null ? now : wanted;
        if (date.isAfter(now)) {
            throw new Invalid("publishedAt", "must not be in the future");
        }
        return manuscript.under(slug(id, manuscript, date), date);
    }

    private Slug slug(String id, Manuscript manuscript, Instant date) {
        if (manuscript.slug().isPresent()) {
            var slug = manuscript.slug().get();
            if (articles.isTaken(Permalink.path(date, slug.value()), id)) {
                throw new SlugTaken(slug.value());
            }
            return slug;
        }
        var made = Slug.of(manuscript.title()).orElseGet(() -> new Slug(id));
        var slug = made;
        for (int number = 2; articles.isTaken(Permalink.path(date, slug.value()), id); number++) {
            slug = made.numbered(number);
        }
        return slug;
    }

    private PublishedArticle copy(String id, Manuscript manuscript, Instant now) {
        var date = Optional.ofNullable(manuscript.publishedAt()).orElse(now);
        var excerpt = manuscript.excerpt();
        return new PublishedArticle(
                id,
                manuscript.slug().orElseThrow().value(),
                manuscript.title(),
                excerpt == null ? Excerpt.derive(manuscript.body().html(), LONGEST_EXCERPT) : excerpt,
                manuscript.body().html(),
                manuscript.image(),
                manuscript.callToAction(),
                manuscript.author(),
                manuscript.categories(),
                manuscript.tags(),
                date,
                articles.wasPublished(id) ? now : date,
                manuscript.commentsOpen(),
                0,
                List.of());
    }
}
