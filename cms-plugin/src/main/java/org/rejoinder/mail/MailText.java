package org.rejoinder.mail;

import java.util.stream.Collectors;

/** Small forms that letters use. */
public final class MailText {

    private MailText() {}

    /** A text with the mark of what somebody else wrote before each of its lines. */
    public static String quoted(String text) {
        return text.lines().map(line -> line.isEmpty() ? ">" : "> " + line).collect(Collectors.joining("\n"));
    }

    /** A text as HTML that shows just that text, without any link or picture that it may speak of. */
    public static String escaped(String text) {
        var html = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                case '\n' -> html.append("<br>\n");
                default -> html.appendCodePoint(c);
            }
        });
        return html.toString();
    }
}
