package org.rejoinder.sample.site.cms;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A published article; in lists it has no body. */
public record Article(
        String id,
        String slug,
        String permalink,
        String title,
        @Nullable String excerpt,
        @Nullable String body,
        @Nullable Author author,
        @Nullable Image image,
        @Nullable CallToAction callToAction,
        List<Named> categories,
        List<Named> tags,
        Instant publishedAt,
        @Nullable Instant updatedAt,
        int commentCount,
        boolean commentsOpen,
        @Nullable Neighbour previous,
        @Nullable Neighbour next,
        @Nullable String extract,
        @Nullable Share share) {

    /** What an article without a title is called, so that there is something to click on. */
    static final String UNTITLED = "Untitled";

    public Article {
        title = title == null || title.isBlank() ? UNTITLED : title;
        categories = categories == null ? List.of() : List.copyOf(categories);
        tags = tags == null ? List.of() : List.copyOf(tags);
    }
}
