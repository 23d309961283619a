package org.rejoinder.feed;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.OutputStream;
import java.util.Map;

/** JSON Feed 1.1 (jsonfeed.org/version/1.1). */
final class JsonFeed {

    private static final JsonGeneratorFactory GENERATORS = Json.createGeneratorFactory(Map.of());

    private JsonFeed() {}

    static void write(Feed feed, OutputStream out) {
        try (var json = GENERATORS.createGenerator(out)) {
            json.writeStartObject()
                    .write("version", "https://jsonfeed.org/version/1.1")
                    .write("title", feed.title())
                    .write("home_page_url", feed.home())
                    .write("feed_url", feed.self())
                    .write("description", feed.description());
            author(feed.publisher(), json);
            json.writeStartArray("items");
            feed.items().forEach(item -> write(item, json));
            json.writeEnd().writeEnd();
        }
    }

    private static void write(FeedItem item, JsonGenerator json) {
        json.writeStartObject()
                .write("id", item.id())
                .write("url", item.url())
                .write("title", item.title())
                .write("date_published", item.published().toString())
                .write("date_modified", item.updated().toString());
        if (item.html().isPresent()) {
            json.write("summary", item.summary())
                    .write("content_html", item.html().get());
        } else {
            json.write("content_text", item.summary());
        }
        item.author().ifPresent(name -> author(name, json));
        item.picture().ifPresent(url -> json.write("image", url));
        if (!item.terms().isEmpty()) {
            json.writeStartArray("tags");
            item.terms().forEach(json::write);
            json.writeEnd();
        }
        json.writeEnd();
    }

    private static void author(String name, JsonGenerator json) {
        json.writeStartArray("authors")
                .writeStartObject()
                .write("name", name)
                .writeEnd()
                .writeEnd();
    }
}
