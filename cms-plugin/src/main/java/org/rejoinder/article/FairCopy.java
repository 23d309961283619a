package org.rejoinder.article;

import java.time.Instant;
import java.util.List;
import org.rejoinder.text.Excerpt;
import org.rejoinder.text.Slug;

/** Writes out a manuscript as readers see it, or as they would. */
public final class FairCopy {

    private static final int LONGEST_EXCERPT = 300;

    private FairCopy() {}

    /** The working copy as if it were published at a moment, under the slug and the date that it would have. */
    public static PublishedArticle asOf(Article article, Instant moment) {
        var manuscript = article.manuscript();
        var wanted = manuscript.publishedAt();
        var date = wanted == null ? article.scheduledAt().orElse(moment) : wanted;
        return of(article.id(), manuscript.under(slug(article.id(), manuscript), date), date, article.updatedAt());
    }

    static PublishedArticle of(String id, Manuscript named, Instant date, Instant updatedAt) {
        var excerpt = named.excerpt();
        return new PublishedArticle(
                id,
                slug(id, named).value(),
                named.title(),
                excerpt == null ? Excerpt.derive(named.body().html(), LONGEST_EXCERPT) : excerpt,
                named.body().html(),
                named.image(),
                named.callToAction(),
                named.author(),
                named.categories(),
                named.tags(),
                date,
                updatedAt,
                named.commentsOpen(),
                0,
                List.of());
    }

    /** The slug that was given, or one made from the title; a title without letters and digits leaves the id. */
    static Slug slug(String id, Manuscript manuscript) {
        return manuscript.slug().or(() -> Slug.of(manuscript.title())).orElseGet(() -> new Slug(id));
    }
}
