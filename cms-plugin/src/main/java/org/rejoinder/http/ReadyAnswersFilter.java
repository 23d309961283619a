package org.rejoinder.http;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rejoinder.repository.Freshness;

/**
 * Gives an answer again without asking anybody, as long as nothing that it was made of has changed. It stands in front
 * of everything else, so what it does for an answer that is ready is as little as can be.
 */
public class ReadyAnswersFilter extends HttpFilter {

    private static final int LONGEST_QUERY = 2048;
    private static final Set<String> NOT_FOR_ALL =
            Set.of("editorial", "moderation", "correspondence", "admin", "inbound", "previews", "session");

    private final transient ReadyAnswers answers;
    private final transient Freshness freshness;
    private int rootLength;
    private int apiLength;

    @Inject
    public ReadyAnswersFilter(ReadyAnswers answers, Freshness freshness) {
        this.answers = answers;
        this.freshness = freshness;
    }

    @Override
    public void init(FilterConfig config) {
        below(config.getServletContext().getContextPath());
    }

    void below(String root) {
        rootLength = root.length();
        apiLength = rootLength + "/api/v1/".length();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var key = key(request);
        var answer = key == null ? null : answers.fresh(key);
        if (answer != null) {
            answer.send(request, response);
        } else if (key == null || !isForAll(request)) {
            Headers.forbidKeeping(response);
            chain.doFilter(request, response);
        } else {
            answer(key, request, response, chain);
        }
    }

    /** Under what an answer is kept: the address as it was sent; null for what is never kept. */
    private @Nullable String key(HttpServletRequest request) {
        var method = request.getMethod();
        if ((!method.equals("GET") && !method.equals("HEAD")) || request.getHeader("Edit-Token") != null) {
            return null;
        }
        if (!takesWhatThereIs(request)) {
            return null;
        }
        var query = request.getQueryString();
        if (query == null) {
            return request.getRequestURI();
        }
        return query.length() > LONGEST_QUERY ? null : request.getRequestURI() + '?' + query;
    }

    /** Whoever wants something particular is answered by those who know what there is. */
    private boolean takesWhatThereIs(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        return accept == null
                || accept.contains("*/*")
                || accept.contains("json")
                || !request.getRequestURI().startsWith("/api/", rootLength);
    }

    private boolean isForAll(HttpServletRequest request) {
        var path = request.getRequestURI();
        if (path.startsWith("/feeds/", rootLength) || path.startsWith("/sitemap", rootLength)) {
            return isStranger(request);
        }
        if (path.length() <= apiLength || path.endsWith("/stream") || !isStranger(request)) {
            return false;
        }
        int end = path.indexOf('/', apiLength);
        return !NOT_FOR_ALL.contains(path.substring(apiLength, end < 0 ? path.length() : end));
    }

    private static boolean isStranger(HttpServletRequest request) {
        return request.getUserPrincipal() == null && !DeskSession.isHeld(request);
    }

    private void answer(String key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Headers.forbidKeeping(response);
        var buffered = new BufferedAnswer(response);
        try (var watch = freshness.watch()) {
            chain.doFilter(new AsGet(request), buffered);
            if (request.isAsyncStarted()) {
                buffered.passThrough();
            }
            var body = buffered.body();
            if (body == null) {
                return;
            }
            if (response.getStatus() == HttpServletResponse.SC_OK && watch.hasRead()) {
                var answer = new ReadyAnswer(answers.body(body), response, watch.dependencies());
                if (watch.knowsAll()) {
                    answers.keep(key, answer);
                }
                answer.send(request, response);
            } else {
                response.setContentLength(body.length);
                buffered.passThrough();
            }
        }
    }

    /** A HEAD is answered like a GET up to its body, so it is made like one. */
    private static final class AsGet extends HttpServletRequestWrapper {

        AsGet(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }
    }
}
