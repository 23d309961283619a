package org.rejoinder.article;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rejoinder.text.Slug;

/**
 * What an editor writes, or an import brings: clean and within its limits. Made by {@link ManuscriptBuilder}.
 *
 * @param slug without one it is made from the title when the article is published
 * @param excerpt without one it is derived from the body
 * @param categories slugs
 * @param author a slug
 * @param publishedAt without one it is the moment of publishing
 */
public record Manuscript(
        String title,
        Optional<Slug> slug,
        @Nullable String excerpt,
        Body body,
        @Nullable Image image,
        @Nullable CallToAction callToAction,
        List<String> categories,
        List<Tag> tags,
        @Nullable String author,
        @Nullable Instant publishedAt,
        boolean commentsOpen) {

    /** The id of its own picture, if it has one of ours. */
    @Nullable
    String picture() {
        return image == null ? null : image.media();
    }

    Manuscript in(List<String> otherCategories) {
        return new Manuscript(
                title,
                slug,
                excerpt,
                body,
                image,
                callToAction,
                otherCategories,
                tags,
                author,
                publishedAt,
                commentsOpen);
    }

    Manuscript showing(@Nullable Image otherImage) {
        return new Manuscript(
                title,
                slug,
                excerpt,
                body,
                otherImage,
                callToAction,
                categories,
                tags,
                author,
                publishedAt,
                commentsOpen);
    }

    /** The manuscript as that of an author, or of nobody. */
    public Manuscript by(@Nullable String otherAuthor) {
        return new Manuscript(
                title,
                slug,
                excerpt,
                body,
                image,
                callToAction,
                categories,
                tags,
                otherAuthor,
                publishedAt,
                commentsOpen);
    }

    Manuscript under(Slug otherSlug, @Nullable Instant otherDate) {
        return new Manuscript(
                title,
                Optional.of(otherSlug),
                excerpt,
                body,
                image,
                callToAction,
                categories,
                tags,
                author,
                otherDate,
                commentsOpen);
    }

    /** With the slug, date and author of another where this one has none. */
    Manuscript completedFrom(Manuscript other) {
        return new Manuscript(
                title,
                slug.or(other::slug),
                excerpt,
                body,
                image,
                callToAction,
                categories,
                tags,
                author == null ? other.author : author,
                publishedAt == null ? other.publishedAt : publishedAt,
                commentsOpen);
    }
}
