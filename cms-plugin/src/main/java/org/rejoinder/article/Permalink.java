package org.rejoinder.article;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Makes the lasting address of an article: the day it was published, in UTC, and its slug. */
final class Permalink {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu/MM/dd", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Permalink() {}

    /** A slug has no blanks, so the encoding of forms is that of paths. */
    static String of(Instant publishedAt, String slug) {
        return of(path(publishedAt, slug));
    }

    /** The address of the copy that stands at such a path. */
    static String of(String path) {
        return "/" + day(path) + "/" + URLEncoder.encode(path.substring(path.lastIndexOf('/') + 1), UTF_8) + "/";
    }

    /** Where the copy stands below {@code content/articles}. */
    static String path(Instant publishedAt, String slug) {
        return DAY.format(publishedAt) + "/" + slug;
    }

    /** The day that such a path begins with. */
    static String day(String path) {
        return path.substring(0, path.lastIndexOf('/'));
    }
}
