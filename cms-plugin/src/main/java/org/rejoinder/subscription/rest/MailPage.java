package org.rejoinder.subscription.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rejoinder.http.PageStyle;
import org.rejoinder.mail.MailText;

/** A plain page, complete without scripts, that no search engine keeps and that tells no other site where it was opened. */
final class MailPage {

    private final PageWords words;
    private final String site;
    private final PageStyle style;
    private final StringBuilder body = new StringBuilder();

    MailPage(PageWords words, String site, PageStyle style) {
        this.words = words;
        this.site = site;
        this.style = style;
    }

    MailPage paragraph(String word) {
        body.append("<p>").append(escaped(words.of(word))).append("</p>\n");
        return this;
    }

    /** What is put together here, escaped by whoever does. */
    MailPage html(String html) {
        body.append(html);
        return this;
    }

    /** A button that sends this page's own address by POST. */
    MailPage button(String word) {
        return html("<form method=\"post\">" + button(word, "do", "yes") + "</form>\n");
    }

    String word(String name) {
        return escaped(words.of(name));
    }

    String button(String word, String name, String value) {
        return "<button name=\"%s\" value=\"%s\">%s</button>"
                .formatted(escaped(name), escaped(value), escaped(words.of(word)));
    }

    MailPage link(String address, String word) {
        return html("<p><a href=\"" + escaped(address) + "\">" + escaped(words.of(word)) + "</a></p>\n");
    }

    void send(HttpServletResponse response, int status, String title) throws IOException {
        var page = """
                <!DOCTYPE html>
                <html lang="%s">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex"><title>%s - %s</title>%s</head>
                <body><main><p>%s</p><h1>%s</h1>
                %s</main></body></html>
                """.formatted(
                        words.language().tag(),
                        escaped(words.of(title)),
                        escaped(site),
                        style.head(),
                        escaped(site),
                        escaped(words.of(title)),
                        body)
                .getBytes(UTF_8);
        response.setStatus(status);
        response.setContentType("text/html; charset=UTF-8");
        response.setHeader("Content-Language", words.language().tag());
        response.setHeader("Content-Security-Policy", style.policy());
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }

    static String escaped(String text) {
        return MailText.escaped(text);
    }
}
