package org.rejoinder.sample.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Readers talk, change their minds, and look on while others do; and some try what they should not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveDiscussionIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private @Nullable LibertyServer server;
    private List<String> articles = List.of();

    @BeforeAll
    void start(@TempDir Path folder) {
        server = new LibertyServer(folder).start();
        articles = api().get("/articles?limit=4&fields=id").getJsonArray("data").getValuesAs(JsonObject.class).stream()
                .map(article -> article.getString("id"))
                .toList();
        api().as("admin").put("/admin/settings", """
                {"data":[{"name":"comments.policy","value":"open"},{"name":"comments.rate","value":"10000"}]}""");
    }

    @AfterAll
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    private LibertyServer server() {
        if (server == null) {
            throw new IllegalStateException("not started");
        }
        return server;
    }

    private Api api() {
        return new Api(server(), null);
    }

    private static String comment(String name, String email, String body, @Nullable String parent) {
        var json =
                Json.createObjectBuilder().add("name", name).add("email", email).add("body", body);
        return (parent == null ? json : json.add("parent", parent)).build().toString();
    }

    private JsonObject say(String article, String name, String body, @Nullable String parent) {
        var answer = api().call(
                        "POST",
                        "/articles/" + article + "/comments",
                        comment(name, name.replaceAll("[^A-Za-z]", "") + "@example.org", body, parent));
        assertThat(answer.statusCode()).as(answer.body()).isBetween(201, 202);
        return Api.json(answer.body());
    }

    private LivePage listen(String article, String... headers) {
        return LivePage.open(server().uri(Api.BASE + "/articles/" + article + "/comments/stream"), headers);
    }

    @Test
    void an_open_page_sees_a_comment_come_change_and_go() {
        var article = articles.get(0);
        var page = listen(article);
        assertThat(page.status().join()).isEqualTo(200);
        await().atMost(SOON).until(() -> page.lines().stream().anyMatch(line -> line.startsWith("id: ")));

        var said = say(article, "Ann", "Ice or heat?", null);
        var path = "/comments/" + said.getString("id");
        var token = said.getString("editToken");
        await().atMost(SOON).until(() -> page.events().equals(List.of("approved")));
        assertThat(String.join("\n", page.lines()))
                .contains("Ice or heat?", said.getString("url"))
                .doesNotContain("@example.org", token);

        assertThat(api().call("PATCH", path, "{\"body\":\"Mine!\"}", "Edit-Token", "1" + "0".repeat(32))
                        .statusCode())
                .isEqualTo(404);
        assertThat(api().call("PATCH", path, "{\"body\":\"Mine!\"}").statusCode())
                .isEqualTo(400);
        assertThat(api().call("PATCH", path, "{\"body\":\"Mine!\",\"status\":\"approved\"}", "Edit-Token", token)
                        .statusCode())
                .isEqualTo(400);
        var edited = Api.expect(200, api().call("PATCH", path, "{\"body\":\"Heat, *surely*\"}", "Edit-Token", token));
        assertThat(edited.getString("body")).contains("<em>surely</em>");
        assertThat(edited.containsKey("editedAt")).isTrue();
        assertThat(api().get(path).getString("body")).contains("<em>surely</em>");
        await().atMost(SOON).until(() -> page.events().equals(List.of("approved", "edited")));

        assertThat(api().call("DELETE", path, null, "Edit-Token", token).statusCode())
                .isEqualTo(204);
        assertThat(api().call("GET", path, null).statusCode()).isEqualTo(404);
        await().atMost(SOON).until(() -> page.events().equals(List.of("approved", "edited", "removed")));

        var again = listen(article, "Last-Event-ID", "0");
        // what is gone by now is not shown again
        await().atMost(SOON)
                .until(() ->
                        again.events().contains("removed") || again.events().contains("reset"));
        assertThat(String.join("\n", again.lines())).doesNotContain("surely", "Ice or heat?");
    }

    @Test
    void a_page_hears_at_once_and_not_with_the_next_beat() {
        for (int i = 0; i < 4; i++) {
            var page = listen(articles.get(0));
            await().atMost(Duration.ofSeconds(5))
                    .until(() -> page.lines().stream().anyMatch(line -> line.startsWith("id: ")));
        }
    }

    @Test
    void a_stream_ends_with_its_article() {
        var article = articles.get(1);
        var page = listen(article);
        assertThat(page.status().join()).isEqualTo(200);

        api().as("editor").post(200, "/editorial/articles/" + article + "/unpublish", null);

        await().atMost(SOON).until(() -> page.lines().contains("end"));
        assertThat(listen(article).status().join()).isEqualTo(404);
        var refused = api().call("GET", "/articles/" + article + "/comments/stream", null);
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(api().call("GET", "/articles/" + articles.get(0) + "/comments/stream?x=1", null)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void two_people_are_followed_through_a_thread() {
        var article = articles.get(2);
        var root = say(article, "Rhea", "What about stretching?", null);
        var ben = say(article, "Ben", "Before or after?", root.getString("id"));
        var ann = say(article, "Rhea", "After.", ben.getString("id"));
        say(article, "Cleo", "Neither!", ann.getString("id"));
        var last = say(article, "Ben", "Thanks.", ann.getString("id"));

        var page = api().get("/articles/" + article + "/comments?view=conversation&with=" + ann.getString("id"));

        assertThat(page.getJsonArray("data").getValuesAs(JsonObject.class))
                .extracting(its -> its.getString("id"))
                .containsExactly(root.getString("id"), ben.getString("id"), ann.getString("id"), last.getString("id"));
        assertThat(page.getJsonArray("data").getJsonObject(3).getString("parentName"))
                .isEqualTo("Rhea");
        var elsewhere = "/articles/" + articles.get(0) + "/comments?view=conversation&with=" + ann.getString("id");
        assertThat(api().call("GET", elsewhere, null).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"status", "id", "number", "author", "isAuthor", "publishedAt", "editToken", "ip", "reasons"})
    void no_member_that_is_not_the_callers_is_taken(String member) {
        var json = comment("Eve", "eve@example.org", "Hello", null);
        var more = json.substring(0, json.length() - 1) + ",\"" + member + "\":\"1\"}";

        assertThat(post(articles.get(3), more)).isEqualTo(400);
    }

    private int post(String article, String json, String... headers) {
        return api().call("POST", "/articles/" + article + "/comments", json, headers)
                .statusCode();
    }

    @Test
    void a_reply_to_what_is_elsewhere_or_unseen_is_refused_and_nothing_deceives_the_eye() {
        var article = articles.get(3);
        var foreign = say(articles.get(2), "Dora", "Over there", null).getString("id");
        var hidden = say(article, "Author Nobody", "http://a.example http://b.example http://c.example", null);
        assertThat(hidden.getString("status")).isEqualTo("held");

        for (var parent : List.of(foreign, hidden.getString("id"), "0000000000000000", "x")) {
            assertThat(post(article, comment("Eve", "eve@example.org", "Hello " + parent, parent)))
                    .isEqualTo(422);
        }
        assertThat(post(article, comment("Eve", "eve@example.org", "a".repeat(1_000_000), null)))
                .isEqualTo(413);
        assertThat(post(article, comment("Eve", "eve@example.org", "a".repeat(10_001), null)))
                .isEqualTo(422);
        var bidi = say(article, "Eve\u202Enimda\u0000\u0007", "safe\u202Etxt\u0000 \u001b[31m", null);
        assertThat(api().get("/comments/" + bidi.getString("id")).toString())
                .doesNotContain("\u202E", "\u0000", "\u0007", "\u001b", "\\u0000", "\\u001b");
        var key = new String[] {"Idempotency-Key", "one key"};
        assertThat(post(article, comment("Eve", "eve@example.org", "Once", null), key))
                .isEqualTo(201);
        assertThat(post(article, comment("Eve", "eve@example.org", "Twice", null), key))
                .isEqualTo(422);
    }

    @Test
    void no_address_comes_out_anywhere() throws NoSuchAlgorithmException {
        var article = articles.get(3);
        var page = listen(article);
        var secrets = new ArrayList<String>();
        var ids = new ArrayList<String>();
        for (int i = 0; i < 10; i++) {
            var address = "canary" + i + "zq@canary.example.net";
            var json = comment("Somebody", address, "Said " + i, ids.isEmpty() ? null : ids.get(0));
            var answer = api().call("POST", "/articles/" + article + "/comments", json);
            ids.add(Api.json(answer.body()).getString("id"));
            secrets.add("canary" + i + "zq");
            for (var algorithm : List.of("MD5", "SHA-1", "SHA-256")) {
                var digest = MessageDigest.getInstance(algorithm).digest(address.getBytes(StandardCharsets.UTF_8));
                secrets.add(HexFormat.of().formatHex(digest).substring(0, 16));
            }
            assertThat(answer.body()).doesNotContain(secrets);
        }
        await().atMost(SOON).until(() -> page.events().size() >= 10);

        assertThat(String.join("\n", page.lines())).contains("Said 9").doesNotContain(secrets);
        for (var route : routes(article, ids)) {
            var answer = api().call("GET", route, null);
            assertThat(answer.body() + answer.headers().map()).as(route).doesNotContain(secrets);
        }
        for (var feed : List.of("rss", "atom", "json")) {
            var text = server().get("/cms/feeds/articles/" + article + "/comments." + feed);
            assertThat(text.body()).as(feed).contains("Said 9").doesNotContain(secrets);
        }
    }

    private static List<String> routes(String article, List<String> comments) {
        var base = "/articles/" + article + "/comments";
        var routes = new ArrayList<>(List.of(base, "/articles/" + article, "/comment-counts?articles=" + article));
        for (var query : "view=flat view=flat&order=newest depth=2 limit=1 cursor=x email=x".split(" ", -1)) {
            routes.add(base + "?" + query);
        }
        comments.forEach(id -> routes.add("/comments/" + id));
        routes.add(base + "?view=conversation&with=" + comments.get(1));
        return routes;
    }
}
