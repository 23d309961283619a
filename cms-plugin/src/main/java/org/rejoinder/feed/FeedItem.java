package org.rejoinder.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An article or a comment as a feed tells of it. Who wrote it is a name and never an address.
 *
 * @param id stays the same when title, slug or date change
 * @param html the whole text, where the feed gives it
 * @param picture its absolute address
 * @param replies where its comments are told, in the same format
 */
public record FeedItem(
        String id,
        String url,
        String title,
        String summary,
        Optional<String> html,
        Optional<String> author,
        Instant published,
        Instant updated,
        List<String> terms,
        Optional<String> picture,
        Optional<String> replies) {

    public FeedItem {
        title = LegalText.of(title);
        summary = LegalText.of(summary);
        html = html.map(LegalText::of);
        author = author.map(LegalText::of).filter(name -> !name.isBlank());
        terms = terms.stream().map(LegalText::of).toList();
    }

    /** A name that is nobody else's and needs no address to stay as it is (RFC 4151). */
    static String id(String kind, String id) {
        return "tag:rejoinder.org,2026:" + kind + "/" + id;
    }
}
