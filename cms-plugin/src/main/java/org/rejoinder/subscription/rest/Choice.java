package org.rejoinder.subscription.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;

/** The one button of a page that was pressed; what else is sent does not matter. */
record Choice(String name, String value) {

    private static final int LONGEST = 200;
    private static final Choice NONE = new Choice("", "");

    boolean wantsExport() {
        return name.equals("export");
    }

    static Choice of(HttpServletRequest request) throws IOException {
        var body = request.getInputStream().readNBytes(LONGEST + 1);
        if (body.length > LONGEST) {
            return NONE;
        }
        var parts = new String(body, UTF_8).split("=", 2);
        try {
            return parts.length < 2 ? NONE : new Choice(parts[0], URLDecoder.decode(parts[1], UTF_8));
        } catch (IllegalArgumentException e) {
            return NONE;
        }
    }
}
