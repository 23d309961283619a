package org.rejoinder.sample.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A moderator's day: spam comes in, Akismet fails, readers complain, and nobody can be made to click for another. */
class ModerationIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<String> PAYLOADS = List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "<svg/onload=alert(1)>",
            "</pre><iframe srcdoc='<script>alert(1)</script>'>",
            "'\"><form action=https://bad.example><button name=action value=approve>");

    @TempDir
    Path folder;

    private final int mailPort = LibertyServer.freePort();
    private final GreenMail mail = new GreenMail(new ServerSetup(mailPort, "localhost", ServerSetup.PROTOCOL_SMTP));
    private FakeAkismet akismet;

    @BeforeEach
    void start() throws IOException {
        mail.start();
        akismet = new FakeAkismet();
    }

    @AfterEach
    void stop() {
        mail.stop();
        akismet.close();
    }

    private LibertyServer server() {
        return new LibertyServer(folder)
                .with("MAIL_SMTP_HOST", "localhost")
                .with("MAIL_SMTP_PORT", mailPort)
                .with("MAIL_FROM", "site@example.org")
                .with("AKISMET_KEY", "a-key")
                .with("AKISMET_URL", akismet.url())
                .with("MODERATION_ROUND_SECONDS", "1");
    }

    @Test
    void spam_is_held_for_moderators_who_decide_once_and_for_all() throws Exception {
        try (var server = server().start()) {
            var visitor = new Api(server, null);
            var moderator = visitor.as("moderator");
            visitor.as("admin").put("/admin/settings", """
                    {"data": [{"name": "comments.policy", "value": "open"},
                              {"name": "moderation.digestMinutes", "value": "0"},
                              {"name": "moderation.notify", "value": "desk@example.org"}]}""");
            var article = visitor.get("/articles?limit=1&fields=id")
                    .getJsonArray("data")
                    .getJsonObject(0)
                    .getString("id");
            var thread = "/articles/" + article + "/comments";

            spam_is_held_and_akismet_hears_that_it_was_none(visitor, moderator, thread);
            what_akismet_could_not_be_asked_about_is_published_later(visitor, moderator, thread);
            blocks_hold_and_reports_are_heard(visitor, moderator, thread);
            nothing_that_visitors_write_runs_and_links_act_by_buttons_only(server, visitor, moderator, thread);
            nobody_moderates_from_another_site(visitor, moderator, thread);
        }
    }

    private void spam_is_held_and_akismet_hears_that_it_was_none(Api visitor, Api moderator, String thread) {
        var held = visitor.post(202, thread, comment("Ann", "Try my cheap pills", null));
        var seen = moderator.get("/moderation/comments/" + id(held));
        assertThat(seen.getJsonArray("reasons").toString()).contains("akismet: says that it is spam");
        assertThat(visitor.call("GET", "/comments/" + id(held), null).statusCode())
                .isEqualTo(404);

        moderator.post(200, "/moderation/comments/" + id(held) + "/approve", "{\"expected\": \"held\"}");
        var late = moderator.post(409, "/moderation/comments/" + id(held) + "/spam", "{\"expected\": \"held\"}");
        assertThat(late.getString("type")).endsWith("already-moderated");
        var many = moderator.post(
                200,
                "/moderation/comments",
                "{\"ids\": [\"" + id(held)
                        + "\", \"0000000000000000\"], \"action\": \"trash\", \"expected\": \"held\"}");
        assertThat(many.toString()).contains("already-moderated", "unknown-comment");
        moderator.post(422, "/moderation/comments/" + id(held) + "/spam", "{\"expected\": \"gone\"}");
        await().atMost(PATIENCE).until(() -> akismet.heard.stream().anyMatch(call -> call.contains("/submit-ham?")));
    }

    private void what_akismet_could_not_be_asked_about_is_published_later(Api visitor, Api moderator, String thread) {
        akismet.status = 500;
        var waiting = visitor.post(202, thread, comment("Ben", "Ice after every run", null));
        assertThat(moderator
                        .get("/moderation/comments/" + id(waiting))
                        .getJsonArray("reasons")
                        .toString())
                .contains("could not be asked");
        akismet.status = 200;
        await().atMost(PATIENCE)
                .until(() ->
                        visitor.call("GET", "/comments/" + id(waiting), null).statusCode() == 200);
    }

    private void blocks_hold_and_reports_are_heard(Api visitor, Api moderator, String thread) {
        var block = moderator.post(201, "/moderation/blocks", "{\"kind\": \"domain\", \"value\": \"bad.example\"}");
        moderator.post(422, "/moderation/blocks", "{\"kind\": \"network\", \"value\": \"everybody\"}");
        var held = visitor.post(202, thread, comment("Cleo", "Look at this", "https://www.bad.example/"));
        assertThat(moderator.get("/moderation/comments/" + id(held)).toString()).contains("blocked: the domain");
        assertThat(moderator
                        .call("DELETE", "/moderation/blocks/" + id(block), null)
                        .statusCode())
                .isEqualTo(204);
        assertThat(moderator
                        .call("DELETE", "/moderation/blocks/" + id(block), null)
                        .statusCode())
                .isEqualTo(404);

        var seen = visitor.post(201, thread, comment("Dora", "Stretch first, then rest", null));
        var report = "/comments/" + id(seen) + "/report";
        assertThat(visitor.call("POST", report, "{\"reason\": \"It is rude.\"}").statusCode())
                .isEqualTo(202);
        assertThat(visitor.call("POST", report, "{\"reason\": \"And again.\"}").statusCode())
                .isEqualTo(202);
        visitor.post(422, report, "{\"reason\": \" \"}");
        visitor.post(400, report, "{\"reason\": \"x\", \"status\": \"trash\"}");
        visitor.post(404, "/comments/" + id(held) + "/report", "{\"reason\": \"x\"}");
        var reports = moderator.get("/moderation/reports").getJsonArray("data");
        assertThat(reports).hasSize(1);
        assertThat(reports.getJsonObject(0).getJsonArray("reports").toString())
                .contains("It is rude.")
                .doesNotContain("again");

        assertThat(moderator
                        .call("PATCH", "/moderation/comments/" + id(seen), "{\"body\": \"Stretch *gently*\"}")
                        .statusCode())
                .isEqualTo(200);
        moderator.post(200, "/moderation/comments/" + id(seen) + "/pin", null);
        moderator.post(200, "/moderation/comments/" + id(seen) + "/mark", null);
        var amended = visitor.get("/comments/" + id(seen));
        assertThat(amended.getString("body")).contains("<em>gently</em>");
        assertThat(amended.getBoolean("pinned")).isTrue();
        assertThat(amended.getJsonObject("author").getBoolean("isAuthor")).isTrue();

        assertThat(found(moderator, "approved", "stretch")).contains(id(seen));
        assertThat(found(moderator, "held", "cleo@example.org")).containsExactly(id(held));
        assertThat(found(moderator, "held", "127.0.0.1")).contains(id(held));
        assertThat(moderator.call("GET", "/moderation/comments?q=%3F", null).statusCode())
                .isEqualTo(400);
    }

    private void nothing_that_visitors_write_runs_and_links_act_by_buttons_only(
            LibertyServer server, Api visitor, Api moderator, String thread) throws Exception {
        var held = visitor.post(
                202, thread, comment(String.join(" ", PAYLOADS).substring(0, 80), "cheap pills " + PAYLOADS, null));
        assertThat(moderator.get("/moderation/comments/" + id(held)).getString("status"))
                .isEqualTo("held");
        var link = ModerationLink.of(server, mail, id(held));
        HttpResponse<String> page = link.look();
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("<script", "<img", "<svg", "<iframe", "action=https");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'")
                .contains("form-action 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        var listed = moderator.call("GET", "/moderation/comments/" + id(held), null);
        assertThat(listed.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        assertThat(Api.json(listed.body()).getString("body")).doesNotContain("<script", "onerror", "<svg", "<iframe");

        for (int i = 0; i < 1000; i++) {
            assertThat(link.look().statusCode()).isEqualTo(200);
        }
        assertThat(moderator.get("/moderation/comments/" + id(held)).getString("status"))
                .isEqualTo("held");

        assertThat(link.press("action=explode&seen=held").statusCode()).isEqualTo(400);
        assertThat(new ModerationLink(server, link.path() + "0")
                        .press("action=spam&seen=held")
                        .statusCode())
                .isEqualTo(404);
        assertThat(link.press("action=spam&seen=held").body()).contains("Done.");
        assertThat(link.press("action=trash&seen=held").body()).contains("Somebody else");
        assertThat(moderator.get("/moderation/comments/" + id(held)).getString("status"))
                .isEqualTo("spam");
    }

    private static void nobody_moderates_from_another_site(Api visitor, Api moderator, String thread) {
        var seen = visitor.post(201, thread, comment("Eve", "Swimming is kinder to knees", null));
        var before = moderator.get("/moderation/comments/" + id(seen)).toString();
        for (var route : List.of(
                "/moderation/comments/" + id(seen) + "/trash",
                "/moderation/comments",
                "/moderation/blocks",
                "/moderation/comments/" + id(seen) + "/reply")) {
            var body = "{\"ids\": [\"" + id(seen) + "\"], \"action\": \"trash\"}";
            assertThat(moderator
                            .call("POST", route, body, "Origin", "https://bad.example")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(visitor.call("POST", route, body).statusCode()).isEqualTo(401);
            assertThat(visitor.as("author").call("POST", route, body).statusCode())
                    .isEqualTo(403);
        }
        assertThat(moderator
                        .call("GET", "/moderation/comments/" + id(seen) + "/trash", null)
                        .statusCode())
                .isEqualTo(405);
        assertThat(moderator.get("/moderation/comments/" + id(seen)).toString()).isEqualTo(before);
    }

    private static String comment(String name, String body, @Nullable String website) {
        var json = Json.createObjectBuilder()
                .add("name", name)
                .add("email", name.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT) + "@example.org")
                .add("body", body);
        if (website != null) {
            json.add("website", website);
        }
        return json.build().toString();
    }

    private static String id(JsonObject json) {
        return json.getString("id");
    }

    private static List<String> found(Api moderator, String status, String words) {
        var ids = new ArrayList<String>();
        moderator
                .get("/moderation/comments?status=" + status + "&q=" + words)
                .getJsonArray("data")
                .forEach(comment -> ids.add(id(comment.asJsonObject())));
        return ids;
    }
}
