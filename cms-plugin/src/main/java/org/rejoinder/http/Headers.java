package org.rejoinder.http;

import jakarta.servlet.http.HttpServletResponse;

/** Headers that several answers have in common. */
final class Headers {

    static final String ORIGIN = "Origin";
    static final String ETAG = "ETag";
    static final String LAST_MODIFIED = "Last-Modified";
    static final String CACHE_CONTROL = "Cache-Control";
    static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";
    static final String EXPOSED = "Access-Control-Expose-Headers";
    static final String EXPOSED_TO_ALL = "ETag, Link, Location, Retry-After";

    private Headers() {}

    static void forbidKeeping(HttpServletResponse response) {
        response.setHeader(CACHE_CONTROL, "no-store");
        forbidGuessing(response);
    }

    /** A browser must not take an answer for anything but what its Content-Type says. */
    static void forbidGuessing(HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
    }
}
