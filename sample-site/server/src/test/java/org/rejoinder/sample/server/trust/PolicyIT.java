package org.rejoinder.sample.server.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two who change how one article takes comments never undo each other without knowing it. */
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
}
