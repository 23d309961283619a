package org.rejoinder.sample.site.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rejoinder.sample.site.cms.Reader;

/** A reader's request: the path as it was sent, its segments, the parameters, and who asks. */
record Visit(
        String path,
        List<String> segments,
        Function<String, @Nullable String> parameters,
        Map<String, String> cookies,
        Reader reader) {

    private static final int LONGEST_AGENT = 300;

    static Visit of(HttpServletRequest request) {
        var uri = request.getRequestURI();
        int parameters = uri.indexOf(';');
        var path = parameters < 0 ? uri : uri.substring(0, parameters);
        var inner = path.endsWith("/") ? path.substring(1, Math.max(1, path.length() - 1)) : path.substring(1);
        var reader = new Reader(request.getRemoteAddr(), agent(request.getHeader("User-Agent")));
        return new Visit(path, List.of(inner.split("/", -1)), request::getParameter, cookies(request), reader);
    }

    /** The parameter's value; nothing when it is missing or blank. */
    @Nullable
    String parameter(String name) {
        var value = parameters.apply(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** The parameter as it was typed. */
    String typed(String name) {
        var value = parameters.apply(name);
        return value == null ? "" : value;
    }

    String segment(int index) {
        return segments.get(index);
    }

    boolean hasSegments(int count) {
        return segments.size() == count && !segments.get(count - 1).isEmpty();
    }

    /** A part of the path as a person reads it. */
    String decoded(String part) {
        try {
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return part;
        }
    }

    private static Map<String, String> cookies(HttpServletRequest request) {
        var cookies = new HashMap<String, String>();
        for (var cookie : request.getCookies() == null ? new Cookie[0] : request.getCookies()) {
            cookies.putIfAbsent(cookie.getName(), cookie.getValue());
        }
        return cookies;
    }

    private static String agent(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return "unknown";
        }
        var plain = header.replaceAll("[^\\x20-\\x7e]", "?");
        return plain.length() > LONGEST_AGENT ? plain.substring(0, LONGEST_AGENT) : plain;
    }
}
