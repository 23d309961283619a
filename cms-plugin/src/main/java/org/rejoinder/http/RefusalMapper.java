package org.rejoinder.http;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** What JAX-RS refuses by itself: unknown paths, methods and media types. Its words are Java's, so ours are sent. */
@Provider
public class RefusalMapper implements ExceptionMapper<WebApplicationException> {

    private static final List<String> KEPT = List.of(HttpHeaders.ALLOW, HttpHeaders.WWW_AUTHENTICATE, "Retry-After");

    @Inject
    HttpServletRequest request;

    @Override
    public Response toResponse(WebApplicationException refusal) {
        var refused = refusal.getResponse();
        if (refused.getStatus() < 400) {
            return refused;
        }
        if (refused.getStatus() >= 500) {
            return UnexpectedMapper.response(refusal, request);
        }
        var answer = Refusals.of(refused.getStatus()).response(request);
        for (var name : KEPT) {
            var value = refused.getHeaderString(name);
            if (value != null) {
                answer.header(name, value);
            }
        }
        return answer.build();
    }
}
