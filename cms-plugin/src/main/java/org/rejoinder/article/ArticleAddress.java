package org.rejoinder.article;

import java.time.Instant;
import org.rejoinder.repository.ContentNode;

/** Where an article is found and when it last changed: what the entry of the site's listing says without the article. */
public record ArticleAddress(TimeKey key, String permalink, Instant updatedAt) {

    static ArticleAddress of(TimeKey key, ContentNode entry) {
        var permalink = Neighbour.of(key, entry).permalink();
        return new ArticleAddress(key, permalink, entry.instant("rj:updatedAt").orElseGet(key::instant));
    }
}
