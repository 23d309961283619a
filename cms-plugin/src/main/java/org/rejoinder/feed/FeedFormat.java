package org.rejoinder.feed;

import java.util.Locale;

/** The languages that feed readers speak: RSS 2.0, Atom (RFC 4287) and JSON Feed 1.1. */
public enum FeedFormat {
    RSS("application/rss+xml; charset=UTF-8"),
    ATOM("application/atom+xml; charset=UTF-8"),
    JSON("application/feed+json");

    private final String mediaType;

    FeedFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** How its addresses end. */
    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    static FeedFormat of(String extension) {
        return valueOf(extension.toUpperCase(Locale.ROOT));
    }
}
