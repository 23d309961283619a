package org.rejoinder.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Refuses an address that is none (RFC 3986); the container lets some pass, and JAX-RS fails at them. */
public class AddressFilter extends HttpFilter {

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isAddress(request.getRequestURI(), request.getQueryString())) {
            chain.doFilter(request, response);
        } else {
            ProblemJson.of(400, "malformed", "The address has characters that must be percent-encoded.")
                    .send(request, response, request.getRequestURI());
        }
    }

    static boolean isAddress(String path, @Nullable String query) {
        try {
            var unused = new URI(query == null ? path : path + '?' + query);
            return true;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
