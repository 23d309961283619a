package org.rejoinder.article.rest;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rejoinder.article.Body.Format;
import org.rejoinder.article.CallToAction;
import org.rejoinder.article.Image;
import org.rejoinder.article.Revision;
import org.rejoinder.article.Tag;
import org.rejoinder.text.Slug;

/** What an article was after a save, as editors get it. Lists leave out the body. */
public record RevisionJson(
        long number,
        Instant savedAt,
        @Nullable Saver savedBy,
        boolean published,
        String title,
        @Nullable String slug,
        @Nullable String excerpt,
        @Nullable String body,
        Format format,
        @Nullable Image image,
        @Nullable CallToAction callToAction,
        List<String> categories,
        List<String> tags,
        @Nullable String author,
        @Nullable Instant publishedAt,
        boolean commentsOpen) {

    /** Who saved it; the name is that of the author who has the login, if there is one. */
    public record Saver(String login, @Nullable String name) {}

    static RevisionJson of(Revision revision, @Nullable Saver saver) {
        return json(revision, saver, revision.manuscript().body().source());
    }

    static RevisionJson listed(Revision revision, @Nullable Saver saver) {
        return json(revision, saver, null);
    }

    private static RevisionJson json(Revision revision, @Nullable Saver saver, @Nullable String body) {
        var manuscript = revision.manuscript();
        return new RevisionJson(
                revision.number(),
                revision.savedAt(),
                saver,
                revision.published(),
                manuscript.title(),
                manuscript.slug().map(Slug::value).orElse(null),
                manuscript.excerpt(),
                body,
                manuscript.body().format(),
                manuscript.image(),
                manuscript.callToAction(),
                manuscript.categories(),
                manuscript.tags().stream().map(Tag::name).toList(),
                manuscript.author(),
                manuscript.publishedAt(),
                manuscript.commentsOpen());
    }
}
