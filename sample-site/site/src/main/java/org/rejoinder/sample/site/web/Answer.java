package org.rejoinder.sample.site.web;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rejoinder.sample.site.view.Frame;

/**
 * What a reader gets: a page made by a template, or the way to another address.
 *
 * @param cookie what the browser is asked to keep, the value of {@code Set-Cookie}
 * @param secret whether nobody may keep it or hear of its address
 */
record Answer(
        int status,
        @Nullable String template,
        Map<String, Object> model,
        @Nullable String location,
        @Nullable String cookie,
        boolean secret) {

    static Answer page(int status, String template, Frame frame) {
        return new Answer(status, template, Map.of("frame", frame), null, null, false);
    }

    static Answer redirect(int status, String location) {
        return new Answer(status, null, Map.of(), location, null, false);
    }

    Answer with(String name, Object value) {
        var more = new HashMap<>(model);
        more.put(name, value);
        return new Answer(status, template, more, location, cookie, secret);
    }

    Answer inSecret() {
        return new Answer(status, template, model, location, cookie, true);
    }

    /** The same with something for the browser to keep. */
    Answer keeping(String setCookie) {
        return new Answer(status, template, model, location, setCookie, secret);
    }
}
