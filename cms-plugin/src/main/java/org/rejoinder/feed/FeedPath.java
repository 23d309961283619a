package org.rejoinder.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which feed is asked for, and in which format.
 *
 * @param key the slug of the category or the id of the article; empty for the whole site
 */
public record FeedPath(Of of, String key, FeedFormat format) {

    private static final Pattern PATH =
            Pattern.compile("/(?:articles|categories/([^/]+)|articles/([^/]+)/comments)\\.(rss|atom|json)");

    /** What a feed tells of. */
    enum Of {
        SITE,
        CATEGORY,
        THREAD
    }

    /** Reads a decoded path below {@code feeds}. */
    public static Optional<FeedPath> parse(String path) {
        var found = PATH.matcher(path);
        if (!found.matches()) {
            return Optional.empty();
        }
        var format = FeedFormat.of(found.group(3));
        if (found.group(1) != null) {
            return Optional.of(new FeedPath(Of.CATEGORY, found.group(1), format));
        }
        return Optional.of(
                found.group(2) == null
                        ? new FeedPath(Of.SITE, "", format)
                        : new FeedPath(Of.THREAD, found.group(2), format));
    }

    static FeedPath thread(String article, FeedFormat format) {
        return new FeedPath(Of.THREAD, article, format);
    }

    FeedPath ofCategory(String slug) {
        return new FeedPath(of, slug, format);
    }

    /** As it is written in an address, from {@code feeds} on. */
    public String text() {
        var name = URLEncoder.encode(key, UTF_8); // slugs and ids have no blanks
        return "/feeds/"
                + switch (of) {
                    case SITE -> "articles";
                    case CATEGORY -> "categories/" + name;
                    case THREAD -> "articles/" + name + "/comments";
                }
                + "."
                + format.extension();
    }
}
