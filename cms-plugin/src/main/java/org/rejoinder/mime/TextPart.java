package org.rejoinder.mime;

import java.util.List;

/** A part of a mail that can be read, decoded but otherwise as it came. */
record TextPart(String content, boolean html, boolean flowed, boolean delSp) {

    /** At most so many characters of it. */
    TextPart cut(int most) {
        return content.length() <= most ? this : new TextPart(content.substring(0, most), html, flowed, delSp);
    }

    List<Line> lines() {
        if (html) {
            return HtmlLines.of(content);
        }
        return flowed ? Flowed.lines(content, delSp) : Line.of(content);
    }
}
