package org.rejoinder.article;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.rejoinder.repository.ContentNode;

/** What a reader needs to go on to the article before or after this one. */
public record Neighbour(String id, String title, String permalink) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu/MM/dd", Locale.ROOT);

    static Neighbour of(TimeKey key, ContentNode entry) {
        var day = LocalDate.parse(key.day(), DAY).atStartOfDay().toInstant(ZoneOffset.UTC);
        return new Neighbour(key.id(), entry.string("rj:title"), Permalink.of(day, entry.string("rj:slug")));
    }

    /** Says it in the entry, so that the article itself need not be read. */
    static void describe(ContentNode entry, PublishedArticle article) {
        entry.set("rj:title", article.title()).set("rj:slug", article.slug()).set("rj:updatedAt", article.updatedAt());
    }
}
