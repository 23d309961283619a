package org.rejoinder.mime;

/** Text as it can be kept: one kind of line end, no control characters, no halves of characters. */
final class PlainLines {

    private PlainLines() {}

    static String clean(String text) {
        var result = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r') {
                if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
                    result.append('\n');
                }
            } else if (c == '\n' || c == '\t' || (!Character.isISOControl(c) && c != '\uFEFF' && c != '\uFFFE')) {
                append(result, text, i);
            }
        }
        return result.toString();
    }

    private static void append(StringBuilder result, String text, int i) {
        char c = text.charAt(i);
        boolean paired = Character.isHighSurrogate(c)
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : !Character.isLowSurrogate(c) || (i > 0 && Character.isHighSurrogate(text.charAt(i - 1)));
        result.append(paired ? c : '\uFFFD');
    }
}
