package org.rejoinder.sample.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What front ends get of a whole server: search, categories, share data, its own description. */
@ExtendWith(OneServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeliveryIT {

    private static final Path COMMITTED = Path.of(System.getProperty("openapi.copy"));

    private final LibertyServer server;

    DeliveryIT(LibertyServer server) {
        this.server = server;
    }

    @BeforeAll
    void wait_for_the_index() {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> api(null).call("GET", "/articles?q=anything", null).statusCode() == 200);
    }

    private Api api(@Nullable String user) {
        return new Api(server, user);
    }

    private String published(String title, String body) {
        var draft = Json.createObjectBuilder()
                .add("title", title)
                .add("body", body)
                .add("format", "html")
                .add("tags", Json.createArrayBuilder(List.of("Fascia")))
                .build();
        var id =
                api("editor").post(201, "/editorial/articles", draft.toString()).getString("id");
        api("editor").post(200, "/editorial/articles/" + id + "/publish", null);
        return id;
    }

    private JsonArray found(String q) {
        return api(null)
                .get("/articles?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8))
                .getJsonArray("data");
    }

    @Test
    void an_article_is_found_by_the_request_after_its_publication() {
        for (int i = 0; i < 5; i++) {
            var id = published("Number " + i, "<p>An <em>unmistakable" + i + "</em> word &amp; more.</p>");

            var hits = found("Unmistakable" + i);

            assertThat(hits).hasSize(1);
            assertThat(hits.getJsonObject(0).getString("id")).isEqualTo(id);
            assertThat(hits.getJsonObject(0).getString("extract"))
                    .isEqualTo("An <mark>unmistakable" + i + "</mark> word &amp; more.");
            api("editor").post(200, "/editorial/articles/" + id + "/unpublish", null);
            assertThat(found("unmistakable" + i)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"", "*\" OR \"a", "')--", "a AND", "-", "~1^2", "\\", "a:b", "%00", "\u0000x", "[TO]", "a'b"})
    void whatever_is_typed_is_answered(String q) {
        var encoded = URLEncoder.encode(q, StandardCharsets.UTF_8);

        assertThat(api(null).call("GET", "/articles?q=" + encoded, null).statusCode())
                .isIn(200, 400);
    }

    @Test
    void a_search_that_makes_no_sense_is_refused() {
        for (var query : new String[] {"q=", "q=%20%21", "q=" + "a".repeat(201), "q=a&q=b", "q=a&cursor=abc"}) {
            assertThat(api(null).call("GET", "/articles?" + query, null).statusCode())
                    .as(query)
                    .isEqualTo(400);
        }
        var next = api(null).get("/articles?limit=1").getJsonObject("meta").getString("next");
        assertThat(api(null).call("GET", "/articles?q=ice&cursor=" + next, null).statusCode())
                .isEqualTo(400);
    }

    @Test
    void other_sites_are_told_the_address_of_the_site() {
        var id = published("To be shared", "<p>Worth it.</p>");

        var share = api(null).get("/articles/" + id).getJsonObject("share");

        assertThat(share.getString("canonical")).startsWith("http://localhost:").endsWith("/to-be-shared/");
        assertThat(share.getJsonObject("jsonLd").getString("@type")).isEqualTo("BlogPosting");
        assertThat(share.getJsonArray("openGraph").getValuesAs(JsonObject.class))
                .anySatisfy(meta -> assertThat(meta.getString("property") + meta.getString("content"))
                        .isEqualTo("og:url" + share.getString("canonical")));
    }

    @Test
    void the_address_of_a_renamed_category_leads_to_it_in_one_step() {
        var editor = api("editor");
        editor.post(201, "/editorial/categories", "{\"name\":\"One\",\"slug\":\"one\",\"position\":3}");
        rename("one", "two");
        rename("two", "three");

        for (var former : new String[] {"one", "two"}) {
            var answer = api(null).call("GET", "/categories/" + former, null);
            assertThat(answer.statusCode()).isEqualTo(301);
            assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/categories/three");
        }
        assertThat(api(null).get("/categories/three").getInt("position")).isEqualTo(3);
        assertThat(put("three", "{\"name\":\"Three\",\"parent\":\"three\"}")).isEqualTo(422);
    }

    private void rename(String slug, String other) {
        assertThat(put(slug, "{\"name\":\"Name\",\"slug\":\"" + other + "\",\"position\":3}"))
                .isEqualTo(200);
    }

    private int put(String slug, String json) {
        var path = "/editorial/categories/" + slug;
        var tag = api("editor")
                .call("GET", path, null)
                .headers()
                .firstValue("ETag")
                .orElse("");
        return api("editor").call("PUT", path, json, "If-Match", tag).statusCode();
    }

    @Test
    void the_description_is_the_committed_one() throws IOException {
        var live = new TreeMap<>(Api.json(server.get("/openapi?format=json").body()));
        live.remove("servers");
        var text = pretty(ordered(live));
        var made = Path.of("target/openapi.json").toAbsolutePath();
        Files.writeString(made, text);

        assertThat(ordered(live))
                .as("The API has changed. If it was to change, refresh its description: cp %s docs/openapi.json", made)
                .isEqualTo(Files.exists(COMMITTED) ? Api.json(Files.readString(COMMITTED)) : null);
        assertThat(text).contains("\"/api/v1/articles\"", "\"bearer\"", "#/components/responses/Problem", "extract");
    }

    private static JsonValue sorted(JsonValue value) {
        if (value instanceof JsonArray array) {
            var builder = Json.createArrayBuilder();
            array.forEach(item -> builder.add(sorted(item)));
            return builder.build();
        }
        return value instanceof JsonObject object ? ordered(new TreeMap<>(object)) : value;
    }

    private static JsonObject ordered(Map<String, JsonValue> members) {
        var builder = Json.createObjectBuilder();
        members.forEach((name, member) -> builder.add(name, sorted(member)));
        return builder.build();
    }

    private static String pretty(JsonObject object) {
        var text = new StringWriter();
        try (var writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(text)) {
            writer.write(object);
        }
        return text.toString().strip() + "\n";
    }
}
