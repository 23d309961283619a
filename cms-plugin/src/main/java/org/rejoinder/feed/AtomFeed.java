package org.rejoinder.feed;

import java.io.OutputStream;

/** Atom (RFC 4287), with the replies of RFC 4685. */
final class AtomFeed {

    private static final String TYPE = "application/atom+xml";

    private AtomFeed() {}

    static void write(Feed feed, OutputStream out) {
        var xml = new XmlOut(out);
        xml.open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xmlns:media", "http://search.yahoo.com/mrss/")
                .text("id", feed.id())
                .text("title", feed.title())
                .text("subtitle", feed.description())
                .text("updated", feed.updated().toString())
                .open("author")
                .text("name", feed.publisher())
                .close()
                .empty("link", "rel", "self", "type", TYPE, "href", feed.self())
                .empty("link", "rel", "alternate", "type", "text/html", "href", feed.home());
        feed.items().forEach(item -> write(item, xml));
        xml.close().end();
    }

    private static void write(FeedItem item, XmlOut xml) {
        xml.open("entry")
                .text("id", item.id())
                .text("title", item.title())
                .empty("link", "rel", "alternate", "type", "text/html", "href", item.url())
                .text("published", item.published().toString())
                .text("updated", item.updated().toString());
        item.author().ifPresent(name -> xml.open("author").text("name", name).close());
        item.terms().forEach(term -> xml.empty("category", "term", term));
        item.replies().ifPresent(url -> xml.empty("link", "rel", "replies", "type", TYPE, "href", url));
        xml.text("summary", item.summary());
        item.html().ifPresent(html -> xml.text("content", html, "type", "html"));
        item.picture().ifPresent(url -> xml.empty("media:content", "url", url, "medium", "image"));
        xml.close();
    }
}
