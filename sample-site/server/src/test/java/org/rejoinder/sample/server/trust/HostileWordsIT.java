package org.rejoinder.sample.server.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.sample.server.Api;

/** What attackers write, in every field, comes out inert wherever it is shown: {@code payloads.txt} has a line each. */
@ExtendWith(TrustServer.Shared.class)
class HostileWordsIT {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int LONGEST_NAME = 80;

    private static List<String> payloads() throws IOException {
        try (InputStream file = HostileWordsIT.class.getResourceAsStream("/payloads.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t"))
                    .toList();
        }
    }

    @Test
    void nothing_that_visitors_write_runs_anywhere(TrustServer server) throws Exception {
        server.listen();
        server.set("moderation.notify", TrustServer.DESK);
        var article = server.publish("Where attackers write");
        int told = server.hooked().size();
        var taken = new ArrayList<Integer>();
        try {
            for (var payload : payloads()) {
                taken.addAll(submit(server, article, payload));
            }
        } finally {
            server.set("moderation.notify", "");
        }
        assertThat(taken).hasSizeGreaterThan(120); // markup without a word is refused
        long published = taken.stream().filter(status -> status == 201).count();
        assertThat(published).isGreaterThan(60); // names of staff are held

        inTheApi(server, article);
        onPages(server, article);
        inFeeds(server, article);
        inLetters(server);
        inTheExport(server);
        await().atMost(PATIENCE).until(() -> server.hooked().size() >= told + published);
        for (var message : server.hooked()) {
            var data = Api.json(message).getJsonObject("data");
            assertThat(Browser.activeIn(body(data))).as(message).isEmpty();
        }
        previewsAreTheSame(server);
    }

    /** Once in the text, once in every other field at the same time; the statuses of those that were taken. */
    private static List<Integer> submit(TrustServer server, String article, String payload) {
        var path = "/articles/" + article + "/comments";
        var taken = new ArrayList<Integer>();
        var plain = Json.createObjectBuilder().add("name", "A").add("email", "a@example.net");
        var name = payload.length() > LONGEST_NAME ? payload.substring(0, LONGEST_NAME) : payload;
        var all = Json.createObjectBuilder()
                .add("name", name)
                .add("email", "\"" + name.replaceAll("[^!-~]|[\"\\\\]", "") + "\"@example.net")
                .add("website", "https://example.org/?x=" + payload.replace(" ", "%20"))
                .add("body", "Words\n\n" + payload);
        var withoutEmail = Json.createObjectBuilder()
                .add("name", name)
                .add("email", "b@example.net")
                .add("website", "https://example.org/#" + payload.replaceAll("[^A-Za-z0-9()'\":=]", ""))
                .add("body", "Other words\n\n" + payload);
        for (var body : List.of(plain.add("body", payload), all, withoutEmail)) {
            var answer = server.visitor()
                    .call("POST", path, body.build().toString(), "User-Agent", payload.replaceAll("[^ -~]", ""));
            assertThat(answer.statusCode()).as(payload + answer.body()).isIn(201, 202, 409, 422);
            if (answer.statusCode() < 400) {
                var shown = Api.json(answer.body()).getString("body");
                assertThat(Browser.activeIn(shown)).as(payload).isEmpty();
                taken.add(answer.statusCode());
            }
        }
        return taken;
    }

    private static void inTheApi(TrustServer server, String article) {
        var seen = new ArrayList<JsonObject>();
        var path = "/articles/" + article + "/comments?view=flat&limit=100";
        for (var next = ""; next != null; ) {
            var page = server.visitor().get(path + next);
            page.getJsonArray("data").forEach(comment -> seen.add(comment.asJsonObject()));
            var cursor = page.getJsonObject("meta").getString("next", null);
            next = cursor == null ? null : "&cursor=" + cursor;
        }
        for (var status : List.of("approved", "held", "spam")) {
            seen.addAll(Site.data(server.as("moderator"), "/moderation/comments?limit=100&status=" + status));
        }
        for (var comment : seen) {
            assertThat(Browser.activeIn(body(comment))).as(comment.toString()).isEmpty();
            var author = comment.getJsonObject("author");
            if (author != null && author.containsKey("url")) {
                assertThat(author.getString("url")).startsWith("https://");
            }
        }
    }

    private static String body(JsonObject json) {
        return json.get("body") == null ? "" : json.getString("body");
    }

    private static void onPages(TrustServer server, String article) {
        var permalink = server.visitor().get("/articles/" + article).getString("permalink");
        for (var path : List.of(permalink, permalink + "?view=flat", permalink + "?order=newest", "/")) {
            var page = server.server().get(path);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(Browser.activeInPage(page.body())).as(path).isEmpty();
        }
    }

    private static void inFeeds(TrustServer server, String article) {
        server.set("feeds.items", "100");
        for (var ending : List.of("rss", "atom")) {
            var feed = server.server().get("/cms/feeds/articles/" + article + "/comments." + ending);
            assertThat(Browser.activeInFeed(feed.body())).as(ending).isEmpty();
            assertThat(feed.body()).contains("words");
        }
        var json = server.server().get("/cms/feeds/articles/" + article + "/comments.json");
        for (var item : Api.json(json.body()).getJsonArray("items").getValuesAs(JsonObject.class)) {
            assertThat(Browser.activeIn(item.getString("content_html"))).isEmpty();
        }
    }

    private static void inLetters(TrustServer server) throws Exception {
        await().atMost(PATIENCE).until(() -> letters(server).size() > 100);
        for (var letter : letters(server)) {
            assertThat(letter.getSubject()).doesNotContain("\r", "\n");
            assertThat(letter.getHeader("Subject")[0].replaceAll("\r\n[ \t]", ""))
                    .doesNotContain("\r", "\n");
            assertThat(letter.getAllRecipients()).hasSize(1);
            assertThat(letter.getHeader("Bcc")).isNull();
            assertThat(Browser.activeInPage(html(letter)))
                    .as(letter.getSubject())
                    .isEmpty();
        }
    }

    /** All of a person's words as they were typed, in JSON that no browser takes for a page. */
    private static void inTheExport(TrustServer server) {
        var answer = server.as("admin").call("POST", "/admin/people/export", "{\"email\": \"b@example.net\"}");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        var kept = Api.expect(200, answer).getJsonObject("kept").getJsonArray("comments");
        assertThat(kept.size()).isGreaterThan(40);
        for (var comment : kept.getValuesAs(JsonObject.class)) {
            assertThat(comment.getString("website", "https://")).startsWith("https://");
        }
    }

    private static List<MimeMessage> letters(TrustServer server) {
        return Arrays.stream(server.mail().getReceivedMessages())
                .filter(HostileWordsIT::isForDesk)
                .toList();
    }

    private static boolean isForDesk(MimeMessage letter) {
        try {
            return letter.getAllRecipients()[0].toString().contains(TrustServer.DESK);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String html(MimeMessage letter) throws Exception {
        return (String) ((Multipart) letter.getContent()).getBodyPart(1).getContent();
    }

    /** What has been cleaned stays as it is when it is cleaned again. */
    private static void previewsAreTheSame(TrustServer server) throws IOException {
        for (var payload : payloads()) {
            var once = preview(server, payload);
            assertThat(Browser.activeIn(once)).as(payload).isEmpty();
            assertThat(Browser.activeIn(preview(server, once.isBlank() ? "x" : once)))
                    .as(payload)
                    .isEmpty();
        }
    }

    private static String preview(TrustServer server, String text) {
        var answer = server.visitor()
                .call(
                        "POST",
                        "/comments/preview",
                        Json.createObjectBuilder().add("body", text).build().toString());
        assertThat(answer.statusCode()).as(text).isIn(200, 400, 422);
        return answer.statusCode() == 200 ? Api.json(answer.body()).getString("body") : "";
    }
}
