package org.rejoinder.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/** A request without a body needs no Content-Type; JAX-RS would refuse it before {@link BodyRules} can look. */
@Provider
@PreMatching
public class NoBody implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        var headers = request.getHeaders();
        if (request.getLength() <= 0
                && !headers.containsKey("Transfer-Encoding")
                && !headers.containsKey(HttpHeaders.CONTENT_TYPE)) {
            headers.putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        }
    }
}
