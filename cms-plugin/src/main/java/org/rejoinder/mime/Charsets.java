package org.rejoinder.mime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Octets to text, whatever thirty years of mail call the character set. What is called Latin 1 or is given no name is UTF-8
 * if it can be: by chance it never is.
 */
final class Charsets {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** Names that are no longer, or never were, and the wider sets that are meant by some narrow ones. */
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("gb2312", "gb18030"),
            Map.entry("gbk", "gb18030"),
            Map.entry("x-gbk", "gb18030"),
            Map.entry("cp936", "gb18030"),
            Map.entry("chinesesimp", "gb18030"),
            Map.entry("big5", "big5-hkscs"),
            Map.entry("chinesebig5", "big5-hkscs"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("iso-2022-jp", "x-windows-iso2022jp"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("tis-620", "x-windows-874"),
            Map.entry("iso-8859-8-i", "iso-8859-8"),
            Map.entry("utf8", "utf-8"),
            Map.entry("utf8mb4", "utf-8"),
            Map.entry("unicode-1-1-utf-8", "utf-8"),
            Map.entry("win-1251", "windows-1251"),
            Map.entry("cp-1251", "windows-1251"),
            Map.entry("x-mac-roman", "x-macroman"),
            Map.entry("macintosh", "x-macroman"));

    private static final Set<String> UTF_7 = Set.of("utf-7", "utf7", "unicode-1-1-utf-7", "x-unicode-2-0-utf-7");

    private Charsets() {}

    static String decode(byte[] octets, String name) {
        var asked = name.strip().toLowerCase(Locale.ROOT);
        if (UTF_7.contains(asked)) {
            return Utf7.decode(new String(octets, ISO_8859_1));
        }
        var charset = find(MEANT.getOrDefault(asked, asked)).orElse(UTF_8);
        if (charset.equals(UTF_8)
                || charset.equals(US_ASCII)
                || charset.equals(ISO_8859_1)
                || charset.equals(WINDOWS_1252)) {
            return strictly(octets, UTF_8).orElseGet(() -> new String(octets, WINDOWS_1252));
        }
        return new String(octets, charset);
    }

    private static Optional<Charset> find(String name) {
        try {
            var charset = Charset.forName(name);
            return Optional.of(charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    /** A character that is cut off at the end is no mistake: we cut ourselves. */
    private static Optional<String> strictly(byte[] octets, Charset charset) {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var text = CharBuffer.allocate(octets.length + 1);
        var result = decoder.decode(ByteBuffer.wrap(octets), text, false);
        return result.isError() ? Optional.empty() : Optional.of(text.flip().toString());
    }
}
