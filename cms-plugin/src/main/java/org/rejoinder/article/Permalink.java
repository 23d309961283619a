package org.rejoinder.article;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Makes the lasting address of an article: the day it was published, in UTC, and its slug. */
final class Permalink {

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
        return LocalDate.ofInstant(publishedAt, ZoneOffset.UTC).toString().replace('-', '/') + "/" + slug;
    }

    /** The day that such a path begins with. */
    static String day(String path) {
        return path.substring(0, path.lastIndexOf('/'));
    }
}
