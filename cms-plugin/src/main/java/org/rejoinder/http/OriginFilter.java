package org.rejoinder.http;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/** Keeps pages of other sites from writing in a reader's name, and tells browsers what they may do (Fetch, 3.2). */
public class OriginFilter extends HttpFilter {

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");
    private static final String METHOD_ASKED = "Access-Control-Request-Method";

    private final transient Origins origins;

    @Inject
    public OriginFilter(Origins origins) {
        this.origins = origins;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var origin = request.getHeader(Headers.ORIGIN);
        if (origin == null || origin.isEmpty()) {
            answerWithoutOrigin(request, response, chain);
        } else if (request.getMethod().equals("OPTIONS") && request.getHeader(METHOD_ASKED) != null) {
            answerPreflight(origin, response);
        } else if (HARMLESS.contains(request.getMethod())) {
            // also for what is refused, or a page of another origin could not tell a 404 from a broken line
            response.setHeader(Headers.ALLOW_ORIGIN, "*");
            response.setHeader(Headers.EXPOSED, Headers.EXPOSED_TO_ALL);
            chain.doFilter(request, response);
        } else if (origins.allow(origin)) {
            response.setHeader(Headers.ALLOW_ORIGIN, origin);
            response.setHeader(Headers.EXPOSED, Headers.EXPOSED_TO_ALL);
            response.addHeader("Vary", Headers.ORIGIN);
            chain.doFilter(request, response);
        } else {
            ProblemJson.of(403, "forbidden", "Pages of another site may not write here.")
                    .send(request, response, request.getRequestURI());
        }
    }

    /** Programs send none, and browsers always when they write; so nobody else can write with the cookie of a desk. */
    private static void answerWithoutOrigin(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!HARMLESS.contains(request.getMethod())
                && request.getUserPrincipal() == null
                && DeskSession.isHeld(request)) {
            ProblemJson.of(403, "forbidden", "A write that rests on the desk's cookie needs an Origin.")
                    .send(request, response, request.getRequestURI());
        } else {
            chain.doFilter(request, response);
        }
    }

    private void answerPreflight(String origin, HttpServletResponse response) {
        boolean allowed = origins.allow(origin);
        response.setHeader(Headers.ALLOW_ORIGIN, allowed ? origin : "*");
        response.setHeader(
                "Access-Control-Allow-Methods", allowed ? "GET, HEAD, POST, PUT, PATCH, DELETE" : "GET, HEAD");
        response.setHeader(
                "Access-Control-Allow-Headers",
                allowed
                        ? "Authorization, Content-Type, Edit-Token, Idempotency-Key, If-Match, If-None-Match, Last-Event-ID"
                        : "If-None-Match, Last-Event-ID");
        response.setHeader("Access-Control-Max-Age", "600");
        response.addHeader("Vary", Headers.ORIGIN);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
