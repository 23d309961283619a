package org.rejoinder.article.rest;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rejoinder.article.Article;
import org.rejoinder.article.ArticleStatus;
import org.rejoinder.article.Body.Format;
import org.rejoinder.article.CallToAction;
import org.rejoinder.article.Tag;
import org.rejoinder.article.rest.ManuscriptJson.ImageJson;
import org.rejoinder.text.Slug;

/** An article as editors get it: what they sent, and where it stands. Lists leave out the body. */
public record WorkingCopyJson(
        String id,
        ArticleStatus status,
        boolean changed,
        @Nullable String permalink,
        String title,
        @Nullable String slug,
        @Nullable String excerpt,
        @Nullable String body,
        Format format,
        @Nullable ImageJson image,
        @Nullable CallToAction callToAction,
        List<String> categories,
        List<String> tags,
        @Nullable String author,
        @Nullable Instant publishedAt,
        @Nullable Instant scheduledAt,
        boolean commentsOpen,
        Instant createdAt,
        Instant updatedAt) {

    static WorkingCopyJson of(Article article) {
        return json(article, article.manuscript().body().source());
    }

    static WorkingCopyJson listed(Article article) {
        return json(article, null);
    }

    private static WorkingCopyJson json(Article article, @Nullable String body) {
        var manuscript = article.manuscript();
        return new WorkingCopyJson(
                article.id(),
                article.status(),
                article.changed(),
                article.permalink().orElse(null),
                manuscript.title(),
                manuscript.slug().map(Slug::value).orElse(null),
                manuscript.excerpt(),
                body,
                manuscript.body().format(),
                ImageJson.of(manuscript.image()),
                manuscript.callToAction(),
                manuscript.categories(),
                manuscript.tags().stream().map(Tag::name).toList(),
                manuscript.author(),
                manuscript.publishedAt(),
                article.scheduledAt().orElse(null),
                manuscript.commentsOpen(),
                article.createdAt(),
                article.updatedAt());
    }
}
