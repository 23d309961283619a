package org.rejoinder.article;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rejoinder.text.SafeHtml;

/**
 * An article as readers see it.
 *
 * @param text the body, where it was read with the rest: not for lists, which rarely show it
 */
public record PublishedArticle(
        String id,
        String slug,
        String title,
        String excerpt,
        @Nullable SafeHtml text,
        @Nullable Image image,
        @Nullable CallToAction callToAction,
        @Nullable String author,
        List<String> categories,
        List<Tag> tags,
        Instant publishedAt,
        Instant updatedAt,
        boolean commentsOpen,
        long commentCount,
        List<String> listings) {

    public SafeHtml body() {
        return Objects.requireNonNull(text, "read for a list, without its body");
    }

    /** The full, lasting address of the article on the site. */
    public String permalink() {
        return Permalink.of(publishedAt, slug);
    }

    /** The permalink as it is before it is percent-encoded, without the last slash. */
    public String path() {
        return "/" + Permalink.path(publishedAt, slug);
    }

    /** Its place in time, by which listings are sorted. */
    public TimeKey key() {
        return TimeKey.of(publishedAt, id);
    }

    PublishedArticle shelved(List<String> inCategories, List<Tag> withTags, List<String> inListings) {
        return new PublishedArticle(
                id,
                slug,
                title,
                excerpt,
                text,
                image,
                callToAction,
                author,
                inCategories,
                withTags,
                publishedAt,
                updatedAt,
                commentsOpen,
                commentCount,
                inListings);
    }
}
