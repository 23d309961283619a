package org.rejoinder.feed;

import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * RSS 2.0 (rssboard.org/rss-specification). Its own {@code author} wants an email address, so names stand in {@code
 * dc:creator}.
 */
final class RssFeed {

    private RssFeed() {}

    static void write(Feed feed, OutputStream out) {
        var xml = new XmlOut(out);
        xml.open(
                "rss",
                "version",
                "2.0",
                "xmlns:atom",
                "http://www.w3.org/2005/Atom",
                "xmlns:content",
                "http://purl.org/rss/1.0/modules/content/",
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/",
                "xmlns:media",
                "http://search.yahoo.com/mrss/",
                "xmlns:wfw",
                "http://wellformedweb.org/CommentAPI/");
        xml.open("channel")
                .text("title", feed.title())
                .text("link", feed.home())
                .text("description", feed.description())
                .text("lastBuildDate", date(feed.updated()))
                .empty("atom:link", "rel", "self", "type", "application/rss+xml", "href", feed.self());
        feed.items().forEach(item -> write(item, xml));
        xml.close().close().end();
    }

    private static void write(FeedItem item, XmlOut xml) {
        xml.open("item")
                .text("title", angled(item.title()))
                .text("link", item.url())
                .text("guid", item.id(), "isPermaLink", "false")
                .text("pubDate", date(item.published()));
        item.author().ifPresent(name -> xml.text("dc:creator", angled(name)));
        item.terms().forEach(term -> xml.text("category", term));
        xml.text("description", escaped(item.summary()));
        item.html().ifPresent(html -> xml.text("content:encoded", html));
        item.picture().ifPresent(url -> xml.empty("media:content", "url", url, "medium", "image"));
        item.replies().ifPresent(url -> xml.text("wfw:commentRss", url));
        xml.close();
    }

    /** A description is markup (RSS 2.0, item), so plain words are written as such: readers show them, and run nothing. */
    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** A title or a name is plain, but some readers take it for markup; so it has nothing that could begin any. */
    private static String angled(String words) {
        return words.replace('<', '‹').replace('>', '›');
    }

    private static String date(Instant instant) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
    }
}
