package org.rejoinder.sample.site.cms;

import jakarta.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What other sites show of an article, and what search engines read of it. */
public record Share(
        @Nullable String canonical,
        List<Property> openGraph,
        @Nullable JsonObject jsonLd) {

    public Share {
        openGraph = openGraph == null ? List.of() : List.copyOf(openGraph);
    }

    /** A property of the Open Graph. */
    public record Property(String property, String content) {}

    /** The JSON-LD as it may stand in a script element, which nothing in it ends. */
    public @Nullable String script() {
        return jsonLd == null ? null : jsonLd.toString().replace("<", "\\u003c");
    }
}
