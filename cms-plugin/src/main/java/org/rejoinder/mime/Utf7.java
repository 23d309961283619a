package org.rejoinder.mime;

/** UTF-7 (RFC 2152), which Java does not know: UTF-16 in base64 between a plus and anything that is not base64. */
final class Utf7 {

    private static final String BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private final StringBuilder text = new StringBuilder();
    private int bits;
    private int pending;

    private Utf7() {}

    static String decode(String encoded) {
        var decoder = new Utf7();
        int i = 0;
        while (i < encoded.length()) {
            char c = encoded.charAt(i);
            if (c == '+') {
                i = decoder.shifted(encoded, i + 1);
            } else {
                decoder.text.append(c);
                i++;
            }
        }
        return decoder.text.toString();
    }

    private int shifted(String encoded, int from) {
        int i = from;
        bits = 0;
        pending = 0;
        while (i < encoded.length()) {
            int value = BASE64.indexOf(encoded.charAt(i));
            if (value < 0) {
                break;
            }
            take(value);
            i++;
        }
        boolean closed = i < encoded.length() && encoded.charAt(i) == '-';
        if (i == from) {
            text.append('+');
        }
        return closed ? i + 1 : i;
    }

    private void take(int value) {
        pending = (pending << 6) | value;
        bits += 6;
        if (bits >= 16) {
            bits -= 16;
            text.append((char) ((pending >> bits) & 0xFFFF));
            pending &= (1 << bits) - 1;
        }
    }
}
