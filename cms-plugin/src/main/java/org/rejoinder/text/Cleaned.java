package org.rejoinder.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Plain words as they are kept: composed (Unicode NFC), without characters that cannot be seen but can deceive. */
public final class Cleaned {

    private static final Pattern WHITESPACE = Pattern.compile("[\\s\\p{Z}\\x85]+");

    private Cleaned() {}

    /** One line: a name, a title. Every stretch of white space becomes one blank. */
    public static String line(String text) {
        return WHITESPACE
                .matcher(visible(WHITESPACE.matcher(text).replaceAll(" ")))
                .replaceAll(" ")
                .strip();
    }

    /** Several lines: line ends become LF, tabs stay. */
    public static String lines(String text) {
        return visible(text.replace("\r\n", "\n").replace('\r', '\n'));
    }

    /** Whether there is anything in it that a reader can see; blanks of all sorts, and letters without a shape, are not. */
    public static boolean isSeen(String text) {
        return text.codePoints().anyMatch(c -> isVisible(c) && hasShape(c));
    }

    private static boolean hasShape(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK -> false;
            // the fillers of Hangul, and Braille without a dot
            default -> c != 0x115F && c != 0x1160 && c != 0x3164 && c != 0xFFA0 && c != 0x2800;
        };
    }

    private static String visible(String text) {
        var kept = new StringBuilder(text.length());
        text.codePoints().filter(Cleaned::isVisible).forEach(kept::appendCodePoint);
        return Normalizer.normalize(kept, Normalizer.Form.NFC);
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c == '\n' || c == '\t';
            case Character.SURROGATE -> false;
            // joiners shape words in Persian, Hindi and emoji; the other formats only hide or turn text (UAX 9, UTS 39)
            case Character.FORMAT -> c == 0x200C || c == 0x200D || (c >= 0xE0020 && c <= 0xE007F);
            default -> (c & 0xFFFE) != 0xFFFE && !(c >= 0xFDD0 && c <= 0xFDEF);
        };
    }
}
