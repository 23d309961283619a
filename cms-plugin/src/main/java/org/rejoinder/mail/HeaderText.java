package org.rejoinder.mail;

import java.util.regex.Pattern;

/** Makes one line of a text that came from outside, so that it can add nothing to the header it stands in. */
public final class HeaderText {

    private static final int MAX_LENGTH = 200;
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\u2028\\u2029\\u200e\\u200f"
            + "\\u202a-\\u202e\\u2066-\\u2069\\ufeff\\ufff9-\\ufffb\\s]+");

    private HeaderText() {}

    /** One line without controls, line separators and changes of direction, cut at a length that fits a mail client. */
    public static String of(String text) {
        var line = UNSAFE.matcher(text).replaceAll(" ").strip();
        if (line.codePointCount(0, line.length()) <= MAX_LENGTH) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, MAX_LENGTH - 1)).strip() + "…";
    }
}
