package org.rejoinder.article.rest;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What other sites and search engines are to show of an article. All addresses are absolute.
 *
 * @param openGraph one {@code <meta property content>} each (ogp.me), in this order
 * @param jsonLd the content of a {@code <script type="application/ld+json">} (schema.org/BlogPosting)
 */
public record ShareJson(
        String title,
        String description,
        @Nullable Picture image,
        String canonical,
        List<Meta> openGraph,
        Map<String, Object> jsonLd) {

    /** What goes with the words. */
    public record Picture(
            String url,
            @Nullable String alt,
            @Nullable Integer width,
            @Nullable Integer height) {}

    /** An Open Graph property. */
    public record Meta(String property, String content) {}
}
