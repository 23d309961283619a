package org.rejoinder.sample.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What an editor does in a day, against the whole server: write, compare, preview, schedule, and get in each other's way. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditorsDayIT {

    private @Nullable LibertyServer server;

    @BeforeAll
    void start(@TempDir Path folder) {
        server = new LibertyServer(folder).start();
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

    private Api editor() {
        return new Api(server(), "editor");
    }

    private Api reader() {
        return new Api(server(), null);
    }

    private String draft(String title) {
        return editor().post(201, "/editorial/articles", article(title)).getString("id");
    }

    private static String article(String title) {
        return Json.createObjectBuilder()
                .add("title", title)
                .add("format", "markdown")
                .add("body", "The *text* of " + title + ".\n\nAnd www.example.org besides.")
                .build()
                .toString();
    }

    private HttpResponse<String> save(String id, String tag, String json) {
        return editor().call("PUT", "/editorial/articles/" + id, json, "If-Match", tag);
    }

    private String tag(String id) {
        return editor().call("GET", "/editorial/articles/" + id, null)
                .headers()
                .firstValue("ETag")
                .orElseThrow();
    }

    private HttpResponse<String> page(String path) {
        return server().send(HttpRequest.newBuilder(server().uri(path)).build());
    }

    @Test
    void revisions_are_listed_compared_and_restored() {
        var id = draft("Ice first");
        var path = "/editorial/articles/" + id;
        Api.expect(200, save(id, tag(id), article("Heat first")));
        editor().post(200, path + "/publish", null);
        Api.expect(200, save(id, tag(id), article("Neither")));

        var list = editor().get(path + "/revisions?limit=2");
        assertThat(list.getJsonObject("meta").getInt("total")).isEqualTo(3);
        assertThat(list.getJsonArray("data").getValuesAs(JsonObject.class))
                .extracting(revision -> revision.getInt("number"))
                .containsExactly(3, 2);
        var rest = editor().get(
                        path + "/revisions?cursor=" + list.getJsonObject("meta").getString("next"));
        assertThat(rest.getJsonArray("data")).hasSize(1);
        var second = editor().get(path + "/revisions/2");
        assertThat(second.getBoolean("published")).isTrue();
        assertThat(second.getJsonObject("savedBy").getString("login")).isEqualTo("editor");
        assertThat(second.getString("body")).startsWith("The *text* of Heat first.");

        var compared = editor().get(path + "/revisions/3?compare=2");
        assertThat(compared.getJsonObject("compared").getInt("number")).isEqualTo(2);
        assertThat(compared.getJsonObject("changes").getJsonArray("title").getValuesAs(JsonObject.class).stream()
                        .map(stretch -> stretch.getString("change"))
                        .collect(Collectors.toSet()))
                .contains("removed", "added");

        assertThat(editor().call("POST", path + "/revisions/1/restore", null, "If-Match", "\"1\"")
                        .statusCode())
                .isEqualTo(412);
        var restored = editor().post(200, path + "/revisions/1/restore", null);
        assertThat(restored.getString("title")).isEqualTo("Ice first");
        assertThat(restored.getBoolean("changed")).isTrue();
        assertThat(reader().get("/articles/" + id).getString("title")).isEqualTo("Heat first");
        assertThat(reader().get("/articles/" + id).getString("body"))
                .contains("<em>text</em>", "<a href=\"http://www.example.org\"");
        assertThat(editor().call("GET", path + "/revisions/9", null).statusCode())
                .isEqualTo(404);
        assertThat(editor().call("GET", path + "/revisions/1?compare=x", null).statusCode())
                .isEqualTo(400);
        assertThat(reader().call("GET", path + "/revisions", null).statusCode()).isEqualTo(401);
    }

    @Test
    void a_preview_shows_the_working_copy_to_its_holder_alone() {
        var id = draft("Not for everybody");
        assertThat(reader().call("GET", "/articles/" + id, null).statusCode()).isEqualTo(404);

        var link = editor().post(200, "/editorial/articles/" + id + "/preview", null);

        var token = link.getString("token");
        assertThat(link.getString("url")).endsWith("/preview/" + token);
        assertThat(Instant.parse(link.getString("expiresAt"))).isAfter(Instant.now());
        var shown = reader().call("GET", "/previews/" + token, null);
        assertThat(Api.expect(200, shown).getString("title")).isEqualTo("Not for everybody");
        assertThat(shown.headers().firstValue("Cache-Control")).contains("no-store");
        var page = page("/preview/" + token);
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.body())
                .contains("<h1 dir=\"auto\">Not for everybody</h1>", "<em>text</em>", "content=\"noindex\"")
                .doesNotContain("id=\"discussion\"");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");

        Api.expect(200, save(id, tag(id), article("Changed since")));
        assertThat(reader().get("/previews/" + token).getString("title")).isEqualTo("Changed since");
        assertThat(page("/preview/" + token.replace('2', '3')).statusCode()).isEqualTo(404);
        editor().post(200, "/editorial/articles/" + id + "/trash", null);
        assertThat(reader().call("GET", "/previews/" + token, null).statusCode())
                .isEqualTo(404);
        assertThat(page("/preview/" + token).statusCode()).isEqualTo(404);
    }

    @Test
    void a_scheduled_article_appears_by_itself() {
        var id = draft("Tomorrow, so to speak");
        var path = "/editorial/articles/" + id;
        var far = editor().post(200, path + "/publish", "{\"at\":\"2999-01-01T00:00:00Z\"}");
        assertThat(far.getString("status")).isEqualTo("scheduled");
        assertThat(editor().get("/editorial/articles?status=scheduled")
                        .getJsonArray("data")
                        .getValuesAs(JsonObject.class))
                .extracting(article -> article.getString("id"))
                .contains(id);

        var due = Instant.now().plusSeconds(2);
        editor().post(200, path + "/publish", "{\"at\":\"" + due + "\"}");

        await().atMost(Duration.ofSeconds(20))
                .until(() -> reader().call("GET", "/articles/" + id, null).statusCode() == 200);
        assertThat(Instant.parse(reader().get("/articles/" + id).getString("publishedAt")))
                .isBetween(due.minusMillis(1), due);
        var published = editor().get(path);
        assertThat(published.getString("status")).isEqualTo("published");
        assertThat(published.containsKey("scheduledAt")).isFalse();
    }

    @Test
    void what_is_scheduled_survives_a_killed_server() {
        var id = draft("After the outage");
        var due = Instant.now().plusSeconds(3);
        editor().post(200, "/editorial/articles/" + id + "/publish", "{\"at\":\"" + due + "\"}");

        server().kill();
        server().start();

        await().atMost(Duration.ofSeconds(20))
                .until(() -> reader().call("GET", "/articles/" + id, null).statusCode() == 200);
        assertThat(Instant.parse(reader().get("/articles/" + id).getString("publishedAt")))
                .isBetween(due.minusMillis(1), due);
    }

    @Test
    void of_ten_editors_who_save_at_once_exactly_one_wins() {
        var id = draft("Contested");
        for (int round = 0; round < 5; round++) {
            var tag = tag(id);
            var answers = new ArrayList<CompletableFuture<Integer>>();
            for (int i = 0; i < 10; i++) {
                var json = article("Round " + round + " by editor " + i);
                answers.add(
                        CompletableFuture.supplyAsync(() -> save(id, tag, json).statusCode()));
            }
            assertThat(answers.stream().map(CompletableFuture::join).sorted())
                    .containsExactly(200, 412, 412, 412, 412, 412, 412, 412, 412, 412);
        }
        assertThat(editor().get("/editorial/articles/" + id + "/revisions")
                        .getJsonObject("meta")
                        .getInt("total"))
                .isEqualTo(6);
        var stale = editor().call("POST", "/editorial/articles/" + id + "/publish", null, "If-Match", "\"1\"");
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(editor().call("PUT", "/editorial/articles/" + id, article("No header"))
                        .statusCode())
                .isEqualTo(428);
    }
}
