package org.rejoinder.mime;

import java.util.ArrayList;
import java.util.List;

/** Text in format=flowed (RFC 3676): a line that ends in a space goes on in the next one of the same depth. */
final class Flowed {

    private static final int LONGEST_PARAGRAPH = 64 * 1024;

    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private int depth = -1;

    private Flowed() {}

    static List<Line> lines(String text, boolean delSp) {
        var flowed = new Flowed();
        PlainLines.clean(text).lines().forEach(line -> flowed.add(line, delSp));
        flowed.end();
        return flowed.lines;
    }

    private void add(String line, boolean delSp) {
        int quotes = 0;
        while (quotes < line.length() && line.charAt(quotes) == '>') {
            quotes++;
        }
        boolean stuffed = quotes < line.length() && line.charAt(quotes) == ' ';
        var content = line.substring(stuffed ? quotes + 1 : quotes);
        boolean signature = content.equals("-- ");
        if (quotes != depth || signature) {
            end();
        }
        depth = quotes;
        boolean soft = content.endsWith(" ") && !signature;
        paragraph.append(soft && delSp ? content.substring(0, content.length() - 1) : content);
        if (!soft || paragraph.length() > LONGEST_PARAGRAPH) {
            end();
        }
    }

    private void end() {
        if (depth >= 0) {
            lines.add(Line.of(paragraph.toString(), Math.min(depth, 50)));
        }
        paragraph.setLength(0);
        depth = -1;
    }
}
