package org.rejoinder.sample.constant;

import jakarta.servlet.FilterChain;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Answers with as many ready bytes as the query names, with an entity tag, or with 304 to who has that tag. */
@WebFilter("/*")
public class ConstantFilter extends HttpFilter {

    private static final long serialVersionUID = 1;
    private static final String TAG = "\"constant\"";
    private static final Map<String, byte[]> BODIES = new ConcurrentHashMap<>();

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        response.setHeader("ETag", TAG);
        response.setHeader("Cache-Control", "public, no-cache");
        if (TAG.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        var body = BODIES.computeIfAbsent(
                request.getQueryString(),
                size -> "x".repeat(Integer.parseInt(size)).getBytes(StandardCharsets.UTF_8));
        response.setContentType("application/json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
