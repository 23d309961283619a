package org.rejoinder.feed;

/** Text as XML 1.0 and JSON can say it: some characters cannot be written in XML, not even by their number (§2.2). */
final class LegalText {

    private LegalText() {}

    static String of(String text) {
        if (text.codePoints().allMatch(LegalText::isLegal)) {
            return text;
        }
        var kept = new StringBuilder(text.length());
        text.codePoints().filter(LegalText::isLegal).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isLegal(int c) {
        return c >= ' '
                ? !(c >= 0xD800 && c <= 0xDFFF) && c != 0xFFFE && c != 0xFFFF
                : c == '\t' || c == '\n' || c == '\r';
    }
}
