package org.rejoinder.http;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;

/** Tells resources who calls and from where: {@code @Inject Caller}, {@code @Inject ClientAddress}. */
@Dependent
class RequestFacts {

    private final HttpServletRequest request;
    private final TrustedProxies proxies;

    @Inject
    RequestFacts(HttpServletRequest request, TrustedProxies proxies) {
        this.request = request;
        this.proxies = proxies;
    }

    @Produces
    Caller caller() {
        var principal = request.getUserPrincipal();
        if (principal == null) {
            return DeskSession.find(request).orElseGet(Caller::stranger);
        }
        return Caller.signedIn(request, principal);
    }

    @Produces
    ClientAddress clientAddress() {
        // a proxy may append to the line that it got or add one of its own: both make one list (RFC 9110 §5.3)
        var hops = String.join(",", Collections.list(request.getHeaders("X-Forwarded-For")));
        return proxies.client(request.getRemoteAddr(), hops.isEmpty() ? null : hops);
    }
}
