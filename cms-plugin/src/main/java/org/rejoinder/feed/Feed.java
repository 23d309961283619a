package org.rejoinder.feed;

import java.time.Instant;
import java.util.List;

/**
 * A feed, whatever its format.
 *
 * @param home the page it tells of
 * @param self where it is itself
 * @param publisher the site's name
 */
public record Feed(
        String id,
        String title,
        String description,
        String home,
        String self,
        String publisher,
        Instant updated,
        List<FeedItem> items) {

    public Feed {
        title = LegalText.of(title);
        description = LegalText.of(description);
        publisher = LegalText.of(publisher);
        items = List.copyOf(items);
    }
}
