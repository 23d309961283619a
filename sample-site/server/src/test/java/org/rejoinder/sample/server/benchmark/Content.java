package org.rejoinder.sample.server.benchmark;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.function.IntUnaryOperator;

/** Articles and comments in the wanted numbers, as a WordPress export. */
final class Content {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final LocalDateTime FIRST = LocalDateTime.of(2009, 11, 22, 8, 0);
    private static final int HOURS = 15 * 365 * 24;

    private final StringBuilder xml = new StringBuilder();
    private int comment;

    /** So many articles in a category called {@code large}; the first {@code small} of them in one called small too. */
    static String export(int articles, int small, IntUnaryOperator comments) {
        var content = new Content();
        content.xml.append("""
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel>
                <wp:wxr_version>1.2</wp:wxr_version><wp:base_site_url>http://benchmark.invalid</wp:base_site_url>
                <wp:author><wp:author_login>bench</wp:author_login><wp:author_email></wp:author_email><wp:author_display_name>Bench Mark</wp:author_display_name></wp:author>
                <wp:category><wp:category_nicename>large</wp:category_nicename><wp:cat_name>Large</wp:cat_name></wp:category>
                <wp:category><wp:category_nicename>small</wp:category_nicename><wp:cat_name>Small</wp:cat_name></wp:category>
                """);
        for (int i = 0; i < articles; i++) {
            content.article(i, date(i, articles), i < small, comments.applyAsInt(i));
        }
        return content.xml.append("</channel></rss>").toString();
    }

    /** When an article of so many was published: they are spread over fifteen years. */
    static LocalDateTime date(int number, int articles) {
        return FIRST.plusHours((long) number * HOURS / articles);
    }

    private void article(int number, LocalDateTime date, boolean small, int comments) {
        xml.append("""
                <item><title>Article %1$d</title><link>http://benchmark.invalid/%1$d/</link><dc:creator>bench</dc:creator>
                <content:encoded><![CDATA[%2$s]]></content:encoded>
                <wp:post_id>%3$d</wp:post_id><wp:post_date>%4$s</wp:post_date><wp:post_date_gmt>%4$s</wp:post_date_gmt>
                <wp:comment_status>open</wp:comment_status><wp:post_name>article-%1$d</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
                <category domain="category" nicename="large"><![CDATA[Large]]></category>
                """.formatted(
                        number, "<p>" + "Words about sore backs. ".repeat(40) + "</p>", number + 1, DATE.format(date)));
        if (small) {
            xml.append("<category domain=\"category\" nicename=\"small\"><![CDATA[Small]]></category>\n");
        }
        for (int i = 0; i < comments; i++) {
            comment(date.plusMinutes(i + 1), i % 3 == 0 ? 0 : comment);
        }
        xml.append("</item>\n");
    }

    private void comment(LocalDateTime date, int parent) {
        comment++;
        xml.append("""
                <wp:comment><wp:comment_id>%1$d</wp:comment_id><wp:comment_author>Reader %1$d</wp:comment_author><wp:comment_author_email>reader%1$d@example.org</wp:comment_author_email>
                <wp:comment_date>%2$s</wp:comment_date><wp:comment_date_gmt>%2$s</wp:comment_date_gmt><wp:comment_content><![CDATA[%3$s]]></wp:comment_content>
                <wp:comment_approved>1</wp:comment_approved><wp:comment_type></wp:comment_type><wp:comment_parent>%4$d</wp:comment_parent></wp:comment>
                """.formatted(comment, DATE.format(date), "I have tried that, and it helped. ".repeat(6), parent));
    }
}
