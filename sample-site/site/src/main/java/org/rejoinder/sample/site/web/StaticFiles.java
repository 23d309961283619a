package org.rejoinder.sample.site.web;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/** The style sheet, the pictures and the few other files of the WAR. */
final class StaticFiles {

    private static final Pattern PATH = Pattern.compile("/(pictures/)?[a-z0-9-]+\\.(css|js|svg|txt)");
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "svg", "image/svg+xml",
            "txt", "text/plain;charset=UTF-8");

    private StaticFiles() {}

    /** Serves the file at this path, or says that there is none. */
    static boolean serve(String path, ServletContext context, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!PATH.matcher(path).matches()) {
            return false;
        }
        byte[] bytes;
        try (var in = context.getResourceAsStream(path)) {
            if (in == null) {
                return false;
            }
            bytes = in.readAllBytes();
        }
        var sum = new CRC32();
        sum.update(bytes);
        var tag = "\"" + Long.toHexString(sum.getValue()) + (Packed.wanted(request) ? "-packed\"" : "\"");
        // a drawing carries its own colours for light and dark
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "public, max-age=300");
        response.setHeader("ETag", tag);
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return true;
        }
        response.setContentType(TYPES.get(path.substring(path.lastIndexOf('.') + 1)));
        Packed.send(bytes, request, response);
        return true;
    }
}
