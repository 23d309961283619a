package org.rejoinder.http;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** Tells whether a form was sent from a page of our own, where no cookie shows it yet. */
@Dependent
public class OwnOrigin {

    private final Origins origins;

    @Inject
    OwnOrigin(Origins origins) {
        this.origins = origins;
    }

    /** Programs name no origin, and have no visitor whose browser they could use. */
    public boolean isOf(HttpServletRequest request) {
        var origin = request.getHeader(Headers.ORIGIN);
        var site = request.getHeader("Sec-Fetch-Site");
        return (origin == null || origins.allow(origin)) && (site == null || site.equals("same-origin"));
    }
}
