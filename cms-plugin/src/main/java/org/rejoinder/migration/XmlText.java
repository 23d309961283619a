package org.rejoinder.migration;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Finds the encoding of an XML file as XML 1.0, appendix F, says; bytes that are wrong in it become U+FFFD. */
final class XmlText {

    private static final int LONGEST_DECLARATION = 256;
    private static final Pattern DECLARED =
            Pattern.compile("^<\\?xml[^>]*\\bencoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]*)[\"']");

    private XmlText() {}

    static Reader of(InputStream file) throws IOException {
        var bytes = new BufferedInputStream(file, 1 << 16);
        bytes.mark(LONGEST_DECLARATION);
        var start = bytes.readNBytes(LONGEST_DECLARATION);
        bytes.reset();
        return new LegalCharacters(new InputStreamReader(skipMark(bytes, start), charset(start)));
    }

    private static Charset charset(byte[] start) {
        if (begins(start, 0xFE, 0xFF) || begins(start, 0, '<')) {
            return StandardCharsets.UTF_16BE;
        }
        if (begins(start, 0xFF, 0xFE) || begins(start, '<', 0)) {
            return StandardCharsets.UTF_16LE;
        }
        var declared = DECLARED.matcher(
                new String(start, StandardCharsets.ISO_8859_1).replaceFirst("^\u00EF\u00BB\u00BF", ""));
        if (!declared.find()) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(declared.group(1));
        } catch (IllegalArgumentException e) {
            throw new WxrRefused(1, 1, "The encoding '" + declared.group(1) + "' is not known here.");
        }
    }

    private static InputStream skipMark(InputStream bytes, byte[] start) throws IOException {
        if (begins(start, 0xEF, 0xBB, 0xBF)) {
            bytes.skipNBytes(3);
        } else if (begins(start, 0xFE, 0xFF) || begins(start, 0xFF, 0xFE)) {
            bytes.skipNBytes(2);
        }
        return bytes;
    }

    private static boolean begins(byte[] start, int... wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (i >= start.length || (start[i] & 0xFF) != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
