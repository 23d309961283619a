package org.rejoinder.article.rest;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rejoinder.article.CallToAction;
import org.rejoinder.article.Image;
import org.rejoinder.article.Neighbour;
import org.rejoinder.article.Tag;

/** An article as readers get it; lists leave out the body and the neighbours unless they are asked for. */
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
        @Nullable Neighbour next) {

    /** Who wrote it. */
    public record Writer(
            String slug,
            String name,
            @Nullable String byline,
            @Nullable String url) {}

    /** A category that it is in. */
    public record Place(String slug, String name) {}
}
