package org.rejoinder.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** Sends what is long in fewer bytes to those who can unpack it. */
public final class Packing {

    /** What fits into one packet anyway is sent as it is. */
    private static final int WORTH_IT = 1_000;

    /** By name, and not with a weight of nothing (RFC 9110, 12.5.3). */
    private static final Pattern TAKEN =
            Pattern.compile("\\bgzip\\b(?!\\s*;\\s*q=0(?:\\.0*)?(?:[,\\s]|$))", Pattern.CASE_INSENSITIVE);

    private Packing() {}

    public static boolean isTaken(HttpServletRequest request) {
        var header = request.getHeader("Accept-Encoding");
        return header != null && TAKEN.matcher(header).find();
    }

    static boolean isWorthIt(byte[] bytes) {
        return bytes.length >= WORTH_IT;
    }

    public static byte[] packed(byte[] bytes) {
        var out = new ByteArrayOutputStream(bytes.length / 3);
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Another form of the same thing has another strong tag (RFC 9110, 8.8.3.3). */
    static String tag(String plain) {
        return plain.substring(0, plain.length() - 1) + "-gzip\"";
    }
}
