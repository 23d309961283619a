package org.rejoinder.desk.rest;

import jakarta.servlet.http.HttpServletResponse;

/** What every answer of the desk says to browsers. */
final class DeskHeaders {

    private DeskHeaders() {}

    /** Nothing runs or is shown in the desk but its own files, and no other site shows the desk. */
    static void protect(HttpServletResponse response, String scripts) {
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'" + scripts
                        + "; style-src 'self'; img-src 'self' data: blob: https:; connect-src 'self'; form-action 'self'; "
                        + "base-uri 'none'; frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    }
}
