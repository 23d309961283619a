package org.rejoinder.article.rest;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rejoinder.article.Body.Format;
import org.rejoinder.article.Image;
import org.rejoinder.article.Manuscript;
import org.rejoinder.article.ManuscriptBuilder;

/** What an editor sends of an article. */
public record ManuscriptJson(
        @Nullable String title,
        @Nullable String slug,
        @Nullable String excerpt,
        @Nullable String body,
        @Nullable Format format,
        @Nullable ImageJson image,
        @Nullable ActionJson callToAction,
        @Nullable List<String> categories,
        @Nullable List<String> tags,
        @Nullable String author,
        @Nullable Instant publishedAt,
        @Nullable Boolean commentsOpen) {

    /** The picture of an article: one of ours by its id, or any by its address. */
    public record ImageJson(
            @Nullable String media,
            @Nullable String url,
            @Nullable String alt,
            @Nullable String caption,
            @Nullable String credit) {

        static @Nullable ImageJson of(@Nullable Image image) {
            return image == null
                    ? null
                    : new ImageJson(image.media(), image.url(), image.alt(), image.caption(), image.credit());
        }

        private void tell(ManuscriptBuilder builder) {
            if (media == null) {
                builder.image(url, alt, caption, credit);
            } else {
                builder.picture(media, alt, caption, credit);
            }
        }
    }

    /** What an article suggests to do next. */
    public record ActionJson(
            @Nullable String label, @Nullable String url) {}

    Manuscript manuscript() {
        var builder = new ManuscriptBuilder(title)
                .slug(slug)
                .excerpt(excerpt)
                .body(body, format == null ? Format.HTML : format)
                .categories(categories)
                .tags(tags)
                .author(author)
                .publishedAt(publishedAt)
                .commentsOpen(commentsOpen == null || commentsOpen);
        if (image != null) {
            image.tell(builder);
        }
        if (callToAction != null) {
            builder.callToAction(callToAction.label, callToAction.url);
        }
        return builder.build();
    }
}
