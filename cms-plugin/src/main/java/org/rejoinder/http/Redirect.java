package org.rejoinder.http;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;

/** Answers a former address with the present one (RFC 9110, 15.4.2). */
public final class Redirect {

    private Redirect() {}

    /**
     * The query goes along. Without scheme and host: those are the caller's word.
     *
     * @param path below {@code /api/v1}
     */
    public static Response to(String path, UriInfo uri) {
        var present = UriBuilder.fromPath(uri.getBaseUri().getPath())
                .path(path)
                .replaceQuery(uri.getRequestUri().getRawQuery())
                .build();
        return Response.status(Response.Status.MOVED_PERMANENTLY)
                .header("Location", present.toASCIIString())
                .build();
    }
}
