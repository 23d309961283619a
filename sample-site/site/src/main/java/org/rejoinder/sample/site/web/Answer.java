package org.rejoinder.sample.site.web;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rejoinder.sample.site.view.Frame;

/** What a reader gets: a page made by a template, or the way to another address. */
record Answer(
        int status,
        @Nullable String template,
        Map<String, Object> model,
        @Nullable String location) {

    static Answer page(int status, String template, Frame frame) {
        return new Answer(status, template, Map.of("frame", frame), null);
    }

    static Answer redirect(int status, String location) {
        return new Answer(status, null, Map.of(), location);
    }

    Answer with(String name, Object value) {
        var more = new HashMap<>(model);
        more.put(name, value);
        return new Answer(status, template, more, location);
    }
}
