package org.rejoinder.article.rest;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rejoinder.article.CallToAction;
import org.rejoinder.article.Image;
import org.rejoinder.article.Neighbour;
import org.rejoinder.article.Tag;

/**
 * An article as readers get it; lists leave out the body, the neighbours and the share data unless they are asked for.
 *
 * @param extract in a search, where its text has the words, which are in {@code <mark>}; otherwise plain text, escaped
 */
public record ArticleJson(
        String id,
        String slug,
        String permalink,
        String title,
        String excerpt,
        @Nullable String body,
        @Nullable Writer author,
        @Nullable Image image,
        @Nullable CallToAction callToAction,
        List<Place> categories,
        List<Tag> tags,
        Instant publishedAt,
        Instant updatedAt,
        long commentCount,
        boolean commentsOpen,
        @Nullable Neighbour previous,
        @Nullable Neighbour next,
        @Nullable ShareJson share,
        @Nullable String extract) {

    /** As it was found by a search: with the stretch of its text that has the words. */
    ArticleJson with(String found) {
        return new ArticleJson(
                id,
                slug,
                permalink,
                title,
                excerpt,
                body,
                author,
                image,
                callToAction,
                categories,
                tags,
                publishedAt,
                updatedAt,
                commentCount,
                commentsOpen,
                previous,
                next,
                share,
                found);
    }

    /** Who wrote it. */
    public record Writer(
            String slug,
            String name,
            @Nullable String byline,
            @Nullable String url) {}

    /** A category that it is in. */
    public record Place(String slug, String name) {}

    /** Of the id alone: JSON-B asks for it to find circles, and would have all of it hashed. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
