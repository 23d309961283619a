package org.rejoinder.sample.server.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rejoinder.sample.server.Api;

/** Nobody passes for the staff, and nobody is known by an address that was not proven. */
@ExtendWith(TrustServer.Shared.class)
class WhoIsWhoIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern CONFIRM = Pattern.compile("https?://[^\\s/]+(/cms/mail/confirm/[0-9a-z-]+)");

    @Test
    void a_visitor_with_the_name_or_address_of_the_staff_waits_and_gets_no_badge(TrustServer server) {
        var article = server.publish("Who is who");
        server.as("admin").post(201, "/editorial/authors", """
                {"name": "Paula Coach", "email": "Paula.Coach@staff.example"}""");
        await().atMost(PATIENCE)
                .until(() -> submit(server, article, "Paula Coach", "a@example.net", "Warm up")
                        .isHeld());

        for (var name : List.of(
                "paula coach",
                "PAULA  COACH",
                "Paula\u00a0Coach",
                "Paula\u200bCoach",
                "P\u0430ula Coach",
                "\uff30\uff41\uff55\uff4c\uff41 Coach",
                "Paula C\u03bfach",
                "Pa\u00adula Coach",
                "\u202ePaula Coach",
                "Pau1a Coach",
                "Paula.Coach",
                "Páula Coach")) {
            var answer =
                    submit(server, article, name, "b@example.net", "As " + name.codePointAt(0) + name.length() + name);
            assertThat(answer.isHeld()).as(name).isTrue();
            assertThat(answer.json().getJsonObject("author").getBoolean("isAuthor", false))
                    .as(name)
                    .isFalse();
        }
        for (var email :
                List.of("paula.coach@staff.example", "PAULA.COACH@STAFF.EXAMPLE", "Paula.Coach@staff.example")) {
            var answer = submit(server, article, "Somebody", email, "By " + email);
            assertThat(answer.isHeld()).as(email).isTrue();
            server.as("moderator").post(200, "/moderation/comments/" + answer.id() + "/approve", null);
            var shown = server.visitor().get("/comments/" + answer.id()).getJsonObject("author");
            assertThat(shown.getBoolean("isAuthor", false))
                    .as("let through, and no badge")
                    .isFalse();
        }
        assertThat(submit(server, article, "Paul Coachman", "c@example.net", "Another name")
                        .isHeld())
                .isFalse();
    }

    @Test
    void known_is_who_confirmed_the_address_and_had_a_comment_approved_since(TrustServer server) {
        var article = server.publish("Who is known");
        var moderator = server.as("moderator");
        server.set("comments.policy", "first-held");
        try {
            var first = submit(server, article, "Nora", "nora@example.net", "First words");
            assertThat(first.isHeld()).isTrue();
            moderator.post(200, "/moderation/comments/" + first.id() + "/approve", null);
            assertThat(submit(server, article, "Nora", "nora@example.net", "Not proven yet")
                            .isHeld())
                    .isTrue();

            confirm(server, "nora@example.net");
            var since = submit(server, article, "Nora", "nora@example.net", "Proven now");
            moderator.post(200, "/moderation/comments/" + since.id() + "/approve", null);
            var known = submit(server, article, "Nora", "nora@example.net", "And known");
            assertThat(known.isHeld()).isFalse();
            assertThat(submit(server, article, "Nora", "nora2@example.net", "Another address")
                            .isHeld())
                    .isTrue();

            judgedAgain(server, known);
        } finally {
            server.set("comments.policy", "open");
            server.set("spam.checks", "");
        }
    }

    /** Innocent words first, others later: the other words are judged as if they were new. */
    private static void judgedAgain(TrustServer server, Submitted comment) {
        server.as("moderator").post(201, "/moderation/blocks", "{\"kind\": \"word\", \"value\": \"pillsforsale\"}");
        server.set("spam.checks", "blocks");
        await().atMost(PATIENCE).untilAsserted(() -> {
            var edited = server.visitor()
                    .call(
                            "PATCH",
                            "/comments/" + comment.id(),
                            "{\"body\": \"Buy pillsforsale here\"}",
                            "Edit-Token",
                            comment.json().getString("editToken"));
            assertThat(Api.expect(200, edited).getString("status")).isEqualTo("held");
        });
        assertThat(server.visitor()
                        .call("GET", "/comments/" + comment.id(), null)
                        .statusCode())
                .isEqualTo(404);
    }

    /** As if the person had followed the link of the letter that asks for it. */
    static void confirm(TrustServer server, String email) {
        var link = await().atMost(PATIENCE).until(() -> link(server, email), Optional::isPresent);
        var answer = server.server()
                .send(HttpRequest.newBuilder(server.server().uri(link.orElseThrow()))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("do=yes"))
                        .build());
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    private static Optional<String> link(TrustServer server, String email) {
        return Arrays.stream(server.mail().getReceivedMessages())
                .map(GreenMailUtil::getWholeMessage)
                .filter(letter -> letter.contains(email))
                .map(letter -> letter.replace("=\r\n", "").replace("=3D", "="))
                .flatMap(letter -> CONFIRM.matcher(letter).results().map(found -> found.group(1)))
                .findFirst();
    }

    private record Submitted(JsonObject json) {

        boolean isHeld() {
            return json.getString("status").equals("held");
        }

        String id() {
            return json.getString("id");
        }
    }

    private static Submitted submit(TrustServer server, String article, String name, String email, String text) {
        var body = jakarta.json.Json.createObjectBuilder()
                .add("name", name)
                .add("email", email)
                .add("body", text + " " + System.nanoTime())
                .add("notify", "all");
        var answer = server.visitor()
                .call("POST", "/articles/" + article + "/comments", body.build().toString());
        assertThat(answer.statusCode()).as(answer.body()).isIn(201, 202);
        return new Submitted(Api.json(answer.body()));
    }
}
