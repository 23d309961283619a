package org.rejoinder.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * A text as search compares it: lower-case words, without accents and apostrophes, apart by one blank. Each of its
 * characters knows which one of the original it comes from, so that what is found can be shown where it stands.
 */
final class FoldedText {

    private final StringBuilder folded;
    private final int[] origins;

    private FoldedText(String original) {
        folded = new StringBuilder(original.length());
        var places = new int[original.length() + 16];
        int c;
        for (int i = 0; i < original.length(); i += Character.charCount(c)) {
            c = original.codePointAt(i);
            int before = folded.length();
            append(c);
            if (folded.length() >= places.length) {
                places = Arrays.copyOf(places, folded.length() * 2);
            }
            for (int at = before; at < folded.length(); at++) {
                places[at] = i;
            }
        }
        origins = places;
    }

    /** The folded words of a text, each apart by one blank. */
    static String fold(String text) {
        return of(text).text().strip();
    }

    static FoldedText of(String text) {
        return new FoldedText(text);
    }

    String text() {
        return folded.toString();
    }

    /** Where in the original the character comes from that is at this place of the folded text. */
    int origin(int place) {
        return origins[place];
    }

    private void append(int c) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            folded.append((char) c);
        } else if (c < 0x80) {
            appendAscii(c);
        } else if (Character.isLetterOrDigit(c) || isMark(c)) {
            appendPlain(c);
        } else if (c != '’' && c != 'ʼ' && c != 0x00AD) {
            separate();
        }
    }

    private void appendAscii(int c) {
        if (c >= 'A' && c <= 'Z') {
            folded.append((char) (c + 32));
        } else if (c != '\'') {
            separate();
        }
    }

    /** An accent is a difference that many do not write: a letter is compared without it. */
    private void appendPlain(int c) {
        var parts = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT);
        var plain = new StringBuilder(parts.length());
        parts.codePoints()
                .filter(part -> !(part >= 0x0300 && part <= 0x036F))
                .filter(part -> Character.isLetterOrDigit(part) || isMark(part))
                .forEach(plain::appendCodePoint);
        folded.append(Normalizer.normalize(plain, Normalizer.Form.NFC));
    }

    private void separate() {
        if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
            folded.append(' ');
        }
    }

    private static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }
}
