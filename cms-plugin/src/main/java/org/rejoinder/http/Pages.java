package org.rejoinder.http;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Answers with a page of a collection, whose next page is in the {@code Link} header too (RFC 8288). */
public final class Pages {

    private Pages() {}

    public static Response answer(PageJson<?> page, UriInfo uri) {
        var answer = Response.ok(page);
        var next = page.meta().next();
        if (next != null) {
            answer.header("Link", link(uri, next));
        }
        return answer.build();
    }

    /** Without scheme and host: those are the caller's word, and the answer is kept for others. */
    private static String link(UriInfo uri, String cursor) {
        var next =
                uri.getRequestUriBuilder().replaceQueryParam("cursor", cursor).build();
        return "<" + next.getRawPath() + "?" + next.getRawQuery() + ">; rel=\"next\"";
    }
}
