package org.rejoinder.sample.site.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;

/** Sends text packed to browsers that take it so. What holds a secret is sent by other ways: its length would tell of it. */
final class Packed {

    private Packed() {}

    static boolean wanted(HttpServletRequest request) {
        var taken = request.getHeader("Accept-Encoding");
        return taken != null && taken.contains("gzip");
    }

    static void send(byte[] text, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.addHeader("Vary", "Accept-Encoding");
        var bytes = text;
        if (wanted(request)) {
            response.setHeader("Content-Encoding", "gzip");
            bytes = packed(text);
        }
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static byte[] packed(byte[] text) throws IOException {
        var packed = new ByteArrayOutputStream(text.length / 3);
        try (var out = new GZIPOutputStream(packed)) {
            out.write(text);
        }
        return packed.toByteArray();
    }
}
