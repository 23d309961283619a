package org.rejoinder.sample.server.trust;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How one article takes comments: two who change it never undo each other without knowing it, and readers are told. */
@ExtendWith(TrustServer.Shared.class)
class PolicyIT {

    @Test
    void of_thirty_editors_at_once_one_is_heard_and_the_others_are_told(TrustServer server) {
        var editor = server.as("editor");
        var article = server.publish("Whose rules hold");
        var path = "/editorial/articles/" + article + "/comments-policy";
        var seen = editor.call("GET", path, null).headers().firstValue("ETag").orElseThrow();
        assertThat(editor.call("PUT", path, "{\"links\": 1}").statusCode()).isEqualTo(428);
        assertThat(editor.call("PUT", path, "{\"links\": 1}", "If-Match", "\"other\"")
                        .statusCode())
                .isEqualTo(412);
        // it has an ETag of its own: that of the article is no proof of having seen it
        var ofArticle = editor.call("GET", "/editorial/articles/" + article, null)
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        assertThat(editor.call("PUT", path, "{\"links\": 1}", "If-Match", ofArticle)
                        .statusCode())
                .isEqualTo(412);

        var answers = IntStream.rangeClosed(1, 30)
                .mapToObj(links -> CompletableFuture.supplyAsync(
                        () -> editor.call("PUT", path, "{\"links\": " + links + "}", "If-Match", seen)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .map(HttpResponse::statusCode)
                .toList();

        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 412);
        assertThat(editor.get(path).getInt("links")).isBetween(1, 30);
    }

    @Test
    void readers_are_told_at_once_which_articles_take_comments(TrustServer server) {
        var draft = server.as("editor")
                .post(
                        201,
                        "/editorial/articles",
                        "{\"title\": \"Open for a while\", \"body\": \"<p>Text.</p>\", \"publishedAt\": \"%s\"}"
                                .formatted(Instant.now().minus(Duration.ofDays(3))));
        var article = draft.getString("id");
        var path = "/editorial/articles/" + article;
        var tag = server.as("editor").call("GET", path, null).headers().firstValue("ETag");
        var published = server.as("editor").call("POST", path + "/publish", null, "If-Match", tag.orElseThrow());
        assertThat(published.statusCode()).isEqualTo(200);
        assertThat(isOpen(server, article)).isTrue();

        put(server, article, "{\"closeAfterDays\": 2}");
        assertThat(isOpen(server, article)).isFalse();
        put(server, article, "{\"closeAfterDays\": 30}");
        assertThat(isOpen(server, article)).isTrue();
        put(server, article, "{\"policy\": \"closed\"}");
        assertThat(isOpen(server, article)).isFalse();
        put(server, article, "{}");
        assertThat(isOpen(server, article)).isTrue();

        server.set("comments.closeAfterDays", "2");
        try {
            assertThat(isOpen(server, article)).isFalse();
            put(server, article, "{\"closeAfterDays\": 0}");
            assertThat(isOpen(server, article)).isTrue();
        } finally {
            server.set("comments.closeAfterDays", "0");
        }
    }

    /** As said of the article and in a list, and as it turns out for somebody who writes. */
    private static boolean isOpen(TrustServer server, String article) {
        var visitor = server.visitor();
        boolean open = visitor.get("/articles/" + article).getBoolean("commentsOpen");
        assertThat(visitor.get("/articles?limit=100&fields=id,commentsOpen").getJsonArray("data").stream()
                        .map(JsonValue::asJsonObject)
                        .filter(listed -> listed.getString("id").equals(article))
                        .map(listed -> listed.getBoolean("commentsOpen")))
                .containsExactly(open);
        var body = "{\"name\": \"Ann\", \"email\": \"ann@example.org\", \"body\": \"%s\"}".formatted(UUID.randomUUID());
        assertThat(visitor.call("POST", "/articles/" + article + "/comments", body)
                        .statusCode())
                .isEqualTo(open ? 201 : 409);
        return open;
    }

    private static void put(TrustServer server, String article, String policy) {
        var path = "/editorial/articles/" + article + "/comments-policy";
        var tag = server.as("editor").call("GET", path, null).headers().firstValue("ETag");
        assertThat(server.as("editor")
                        .call("PUT", path, policy, "If-Match", tag.orElseThrow())
                        .statusCode())
                .isEqualTo(200);
    }
}
