package org.rejoinder.sample.site.cms;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import org.jspecify.annotations.Nullable;

/** A path of the API with its parameters; those without a value are left out. */
record Query(String path) {

    Query with(String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        return new Query(
                path + (path.indexOf('?') < 0 ? '?' : '&') + name + '=' + URLEncoder.encode(value.toString(), UTF_8));
    }
}
