package org.rejoinder.mime;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a mail's text.
 *
 * @param text without the marks of quoting
 * @param depth how often it is quoted; 0 is what the sender may have written
 * @param mark what the mail itself, by its HTML, says of the line
 */
record Line(String text, int depth, Mark mark) {

    private static final int MAX_DEPTH = 50;

    /** What a mail client says of its own lines. */
    enum Mark {
        NONE,
        /** Says who wrote what follows. */
        ATTRIBUTION,
        /** From here on all is an earlier mail. */
        EARLIER_MAIL,
        /** Of the sender's signature. */
        SIGNATURE
    }

    static Line of(String text, int depth) {
        return new Line(text, depth, Mark.NONE);
    }

    /** The lines of a plain text; quotes begin with {@code >}. */
    static List<Line> of(String plain) {
        var lines = new ArrayList<Line>();
        PlainLines.clean(plain).lines().forEach(line -> lines.add(parse(line)));
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isMboxFrom() && !isQuote(lines, i - 1) && !isQuote(lines, i + 1)) {
                lines.set(i, of(lines.get(i).text(), 0));
            }
        }
        return lines;
    }

    boolean isBlank() {
        return text.isBlank();
    }

    boolean isQuote() {
        return depth > 0;
    }

    /** As it is shown. */
    String shown() {
        return depth == 0 ? text.stripTrailing() : (">".repeat(depth) + " " + text).stripTrailing();
    }

    private boolean isMboxFrom() {
        return depth == 1 && text.startsWith("From ");
    }

    private static boolean isQuote(List<Line> lines, int i) {
        return i >= 0 && i < lines.size() && lines.get(i).isQuote();
    }

    /** A line of a plain text; a quote begins with {@code >}. */
    static Line parse(String line) {
        int i = 0;
        int depth = 0;
        int after = 0;
        while (i < line.length() && depth < MAX_DEPTH) {
            char c = line.charAt(i);
            if (c == '>' || c == '\uFF1E') {
                depth++;
                after = i + 1;
            } else if ((c != ' ' && c != '\u00A0') || i - after > 2) {
                break;
            }
            i++;
        }
        if (depth == 0) {
            return of(line, 0);
        }
        boolean spaced = after < line.length() && line.charAt(after) == ' ';
        return of(line.substring(spaced ? after + 1 : after), depth);
    }
}
