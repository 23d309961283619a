package org.rejoinder.mime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.Locale;

/**
 * Encoded words (RFC 2047), read as generously as mail clients write them, in one pass. Octets of neighbouring words are put
 * together before they are decoded: some writers part a character between two words.
 */
final class EncodedWords {

    private static final int LONGEST_CHARSET = 60;

    private final String encoded;
    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream octets = new ByteArrayOutputStream();
    private String charset = "";
    private int position;

    private EncodedWords(String encoded) {
        this.encoded = encoded;
    }

    static String decode(String encoded) {
        return encoded.contains("=?") ? new EncodedWords(encoded).decode() : encoded;
    }

    private String decode() {
        while (position < encoded.length()) {
            int start = encoded.indexOf("=?", position);
            if (start < 0) {
                break;
            }
            plain(encoded.substring(position, start));
            position = start;
            if (!word()) {
                flush();
                text.append("=?");
                position = start + 2;
            }
        }
        plain(encoded.substring(Math.min(position, encoded.length())));
        flush();
        return text.toString();
    }

    /** What stands between words; white space alone does not count. */
    private void plain(String between) {
        if (!between.isBlank() || octets.size() == 0) {
            flush();
            text.append(between);
        }
    }

    private boolean word() {
        int name = position + 2;
        int kind = encoded.indexOf('?', name);
        if (kind < 0
                || kind - name > LONGEST_CHARSET
                || kind + 3 > encoded.length()
                || encoded.charAt(kind + 2) != '?') {
            return false;
        }
        int content = kind + 3;
        int end = encoded.indexOf('?', content);
        if (end < 0 || end + 1 >= encoded.length() || encoded.charAt(end + 1) != '=') {
            return false;
        }
        var words = encoded.substring(content, end);
        var decoded = switch (Character.toLowerCase(encoded.charAt(kind + 1))) {
            case 'b' -> base64(words);
            case 'q' -> quoted(words);
            default -> null;
        };
        if (decoded == null) {
            return false;
        }
        take(encoded.substring(name, kind), decoded);
        position = end + 2;
        return true;
    }

    private void take(String name, byte[] decoded) {
        int star = name.indexOf('*');
        var called = (star < 0 ? name : name.substring(0, star)).toLowerCase(Locale.ROOT);
        if (!called.equals(charset)) {
            flush();
            charset = called;
        }
        octets.writeBytes(decoded);
    }

    private void flush() {
        if (octets.size() > 0) {
            text.append(Charsets.decode(octets.toByteArray(), charset));
            octets.reset();
        }
    }

    private static byte[] base64(String words) {
        var clean = words.replaceAll("[^A-Za-z0-9+/]", "");
        int whole = clean.length() % 4 == 1 ? clean.length() - 1 : clean.length();
        return Base64.getDecoder().decode(clean.substring(0, whole));
    }

    private static byte[] quoted(String words) {
        var result = new ByteArrayOutputStream(words.length());
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            int high = c == '=' && i + 2 < words.length() ? Character.digit(words.charAt(i + 1), 16) : -1;
            int low = high >= 0 ? Character.digit(words.charAt(i + 2), 16) : -1;
            if (low >= 0) {
                result.write((high << 4) | low);
                i += 2;
            } else {
                result.writeBytes(c == '_' ? new byte[] {' '} : octets(c));
            }
        }
        return result.toByteArray();
    }

    private static byte[] octets(char c) {
        return c < 0x100 ? String.valueOf(c).getBytes(ISO_8859_1) : new byte[] {'?'};
    }
}
