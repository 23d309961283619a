package org.rejoinder.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.rejoinder.repository.Freshness;

/** A whole answer of the delivery API, ready to be sent again as long as nothing that it was made of has changed. */
final class ReadyAnswer {

    private static final int OVERHEAD = 500;

    private final Body body;
    private final @Nullable String contentType;
    private final @Nullable String link;
    private final String lastModified;
    private final Freshness.Dependencies dependencies;

    ReadyAnswer(Body body, HttpServletResponse made, Freshness.Dependencies dependencies) {
        this.body = body;
        this.contentType = made.getContentType();
        this.link = made.getHeader("Link");
        var modified = made.getHeader(Headers.LAST_MODIFIED);
        this.lastModified = modified == null ? httpDate(body.madeAt()) : modified;
        this.dependencies = dependencies;
    }

    boolean isFresh() {
        return dependencies.areFresh();
    }

    /** Packed, such a text takes about a third more. */
    int weight() {
        return body.bytes().length * 4 / 3 + OVERHEAD;
    }

    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean packed = body.isWorthPacking() && Packing.isTaken(request);
        response.setHeader(Headers.ETAG, packed ? Packing.tag(body.tag()) : body.tag());
        if (body.isWorthPacking()) {
            response.setHeader("Vary", "Accept-Encoding");
        }
        response.setHeader(Headers.LAST_MODIFIED, lastModified);
        response.setHeader(Headers.CACHE_CONTROL, "public, no-cache");
        response.setHeader(Headers.ALLOW_ORIGIN, "*");
        response.setHeader(Headers.EXPOSED, Headers.EXPOSED_TO_ALL);
        Headers.forbidGuessing(response);
        if (link != null) {
            response.setHeader("Link", link);
        }
        if (isSeen(request)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        if (contentType != null) {
            response.setContentType(contentType);
        }
        if (packed) {
            response.setHeader("Content-Encoding", "gzip");
        }
        var bytes = packed ? body.packed() : body.bytes();
        response.setContentLength(bytes.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(bytes);
        }
    }

    /** By the entity tag, or by the date for those who know no tags; dates are compared as nginx does, to the letter. */
    private boolean isSeen(HttpServletRequest request) {
        var seen = request.getHeader("If-None-Match");
        return seen == null
                ? lastModified.equals(request.getHeader("If-Modified-Since"))
                : EntityTags.namesWeakly(seen, body.tag()) || EntityTags.namesWeakly(seen, Packing.tag(body.tag()));
    }

    private static String httpDate(long millis) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(
                Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC));
    }
}
