package org.rejoinder.migration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.rejoinder.article.Articles;
import org.rejoinder.article.DraftArticle;
import org.rejoinder.article.Manuscript;
import org.rejoinder.article.PublishArticle;
import org.rejoinder.migration.Sources.Kind;
import org.rejoinder.migration.Sources.Source;
import org.rejoinder.text.Slug;

/** Enters a post as an article: published where it was, as of its date and under its slug, and nobody hears of it. */
@Dependent
class ImportArticle {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu/MM/dd", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Articles articles;
    private final DraftArticle draftArticle;
    private final PublishArticle publishArticle;
    private final Clock clock;

    @Inject
    ImportArticle(Articles articles, DraftArticle draftArticle, PublishArticle publishArticle, Clock clock) {
        this.articles = articles;
        this.draftArticle = draftArticle;
        this.publishArticle = publishArticle;
        this.clock = clock;
    }

    Filing filing(WxrItem item, KnownThings known) {
        var source = new Source(known.site(), Kind.POST, item.id());
        var standing = PostStanding.of(item, clock.instant());
        if (standing.skipped().isPresent()) {
            return Filing.settled(AccountEntry.skipped(
                    item.id(), item.type(), standing.skipped().get()));
        }
        var reading = new PostReading(item, known, standing);
        var manuscript = reading.manuscript();
        return Filing.of(source, item.type(), reading.notes(), () -> file(manuscript, standing.published()));
    }

    private String file(Manuscript manuscript, boolean published) {
        if (!published) {
            return draftArticle.draft(manuscript).id();
        }
        var article = draftArticle.draft(underFreeSlug(manuscript));
        return publishArticle.publishQuietly(article.id()).id();
    }

    /** Two posts of one day may have had one slug, in two languages or before it was changed. */
    private Manuscript underFreeSlug(Manuscript manuscript) {
        var date = manuscript.publishedAt();
        if (manuscript.slug().isEmpty() || date == null) {
            return manuscript;
        }
        var wanted = manuscript.slug().get();
        var slug = wanted;
        for (int number = 2; isTaken(DAY.format(date), slug); number++) {
            slug = wanted.numbered(number);
        }
        return slug.equals(wanted) ? manuscript : withSlug(manuscript, slug);
    }

    private boolean isTaken(String day, Slug slug) {
        return articles.at(day, slug.value()).isPresent()
                || articles.formerlyAt(day, slug.value()).isPresent();
    }

    private static Manuscript withSlug(Manuscript manuscript, Slug slug) {
        return new Manuscript(
                manuscript.title(),
                Optional.of(slug),
                manuscript.excerpt(),
                manuscript.body(),
                manuscript.image(),
                manuscript.callToAction(),
                manuscript.categories(),
                manuscript.tags(),
                manuscript.author(),
                manuscript.publishedAt(),
                manuscript.commentsOpen());
    }
}
