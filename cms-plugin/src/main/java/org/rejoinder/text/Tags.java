package org.rejoinder.text;

/**
 * Walks over the tags and comments of HTML as people type it. What is not a whole tag counts as text; the walk is
 * linear in hostile input, since a tag ends at the next unquoted {@code <} at the latest.
 */
final class Tags {

    private static final int LONGEST_TAG = 20_000;

    private final String html;
    private int textStart;
    private int tagStart;
    private int tagEnd;
    private boolean commentsEnd = true;

    Tags(String html) {
        this.html = html;
    }

    /** Goes on to the next tag or comment; false at the end, when {@link #textBefore} is the remaining text. */
    boolean next() {
        textStart = tagEnd;
        int from = tagEnd;
        while (true) {
            tagStart = html.indexOf('<', from);
            if (tagStart < 0) {
                tagStart = html.length();
                return false;
            }
            tagEnd = endOfTag();
            if (tagEnd > 0) {
                return true;
            }
            from = tagStart + 1;
        }
    }

    String textBefore() {
        return html.substring(textStart, tagStart);
    }

    String text() {
        return html.substring(tagStart, tagEnd);
    }

    boolean isComment() {
        return html.startsWith("<!", tagStart);
    }

    boolean isEnd() {
        return html.startsWith("</", tagStart);
    }

    String name() {
        int start = tagStart + (isEnd() ? 2 : 1);
        int end = start;
        while (end < tagEnd && isNamePart(html.charAt(end))) {
            end++;
        }
        return html.substring(start, end);
    }

    /** The element that begins here with all it holds, read as it stands. */
    String throughEndOf(String name) {
        var end = "</" + name;
        for (int at = html.indexOf("</", tagEnd); at >= 0; at = html.indexOf("</", at + 2)) {
            if (html.regionMatches(true, at, end, 0, end.length())) {
                int close = html.indexOf('>', at);
                tagEnd = close < 0 ? html.length() : close + 1;
                return text();
            }
        }
        tagEnd = html.length();
        return text();
    }

    private int endOfTag() {
        if (html.startsWith("<!--", tagStart)) {
            int end = commentsEnd ? html.indexOf("-->", tagStart + 4) : -1;
            commentsEnd = end >= 0;
            return end < 0 ? -1 : end + 3;
        }
        int letter = tagStart + (html.startsWith("</", tagStart) ? 2 : 1);
        if (letter >= html.length() || !isLetter(html.charAt(letter))) {
            return -1;
        }
        char quote = 0;
        int limit = Math.min(html.length(), tagStart + LONGEST_TAG);
        for (int at = letter; at < limit; at++) {
            char c = html.charAt(at);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '>') {
                return at + 1;
            } else if (c == '<') {
                return -1;
            } else if ((c == '"' || c == '\'') && html.charAt(at - 1) == '=') {
                quote = c;
            }
        }
        return -1;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isNamePart(char c) {
        return isLetter(c) || (c >= '0' && c <= '9') || c == '-' || c == ':';
    }
}
