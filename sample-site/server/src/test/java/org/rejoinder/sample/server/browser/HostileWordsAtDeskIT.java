package org.rejoinder.sample.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rejoinder.sample.server.Api;

/** What attackers write, {@code payloads.txt} has a line each, is words and nothing else to those who work at the desk. */
@InBrowser
class HostileWordsAtDeskIT {

    private static final int A_PAGE = 25;
    private static final int LONGEST_NAME = 80;
    private static final String ACTIVE = """
            [...document.querySelectorAll('.view *')].filter(element =>
              element.matches('script, iframe, object, embed, base, meta, link, style, svg, math, frame, applet')
              || [...element.attributes].some(({ name, value }) => name.startsWith('on') || name === 'srcdoc'
                || (/^(href|src|action|formaction)$/.test(name) && /^\\s*(javascript|vbscript|data:text)/i.test(value)))
            ).map(element => element.outerHTML)""";

    private final String word = "w" + UUID.randomUUID().toString().substring(0, 8);
    private final List<String> comments = new ArrayList<>();

    private static List<String> payloads() throws IOException {
        try (InputStream file = HostileWordsAtDeskIT.class.getResourceAsStream("/payloads.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t"))
                    .toList();
        }
    }

    @Test
    void nothing_that_visitors_write_runs_at_the_desk(Browser browser) throws IOException {
        var admin = new Api(browser.server(), "admin");
        var article = admin.post(201, "/editorial/articles", "{\"title\": \"Where attackers write\"}")
                .getString("id");
        var unused = admin.post(200, "/editorial/articles/" + article + "/publish", null);
        try {
            for (var payload : payloads()) {
                say(browser, article, payload);
            }
            assertThat(comments.size()).isGreaterThan(80);
            var complained = reported(browser);
            try (var desk = AtDesk.as("admin", browser, Screen.DESK)) {
                for (int page = 0; page * A_PAGE < comments.size(); page++) {
                    desk.open("/moderation?status=held&q=" + word + page);
                    assertThat(desk.page().locator(".comments > li").count()).isPositive();
                    isInert(desk);
                }
                for (var view : List.of(
                        "/moderation/" + complained,
                        "/moderation/" + comments.get(1),
                        "/reports",
                        "/correspondence",
                        "/correspondence/" + comments.get(1),
                        "/mail",
                        "/audit",
                        "/")) {
                    isInert(desk.open(view));
                }
            }
        } finally {
            cleanUp(admin, article);
        }
    }

    /** The words are the name, the website's query and the browser as well, wherever they are taken there. */
    private void say(Browser browser, String article, String payload) {
        int number = comments.size();
        var name = payload.length() > LONGEST_NAME ? payload.substring(0, LONGEST_NAME) : payload;
        var json = Json.createObjectBuilder()
                .add("name", name)
                .add("email", "eve" + number + "@example.org")
                .add("website", "https://example.org/#" + payload.replaceAll("[^A-Za-z0-9():=]", ""))
                .add("body", payload + "\n\n" + word + number / A_PAGE)
                .add("answerByEmail", number == 1)
                .build()
                .toString();
        var answer = new Api(browser.server(), null)
                .call(
                        "POST",
                        "/articles/" + article + "/comments",
                        json,
                        "User-Agent",
                        payload.replaceAll("[^ -~]", "") + "x",
                        "X-Forwarded-For",
                        "198.51.100." + number % 250);
        assertThat(answer.statusCode()).as(payload + answer.body()).isIn(202, 422);
        if (answer.statusCode() == 202) {
            comments.add(Api.json(answer.body()).getString("id"));
        }
    }

    /** Publishes one and reports it with all those words. */
    private String reported(Browser browser) throws IOException {
        var id = comments.get(0);
        var unused = new Api(browser.server(), "moderator").post(200, "/moderation/comments/" + id + "/approve", null);
        int reporter = 0;
        for (var payload : payloads()) {
            var json = Json.createObjectBuilder().add("reason", payload + " !").build();
            var answer = new Api(browser.server(), null)
                    .call(
                            "POST",
                            "/comments/" + id + "/report",
                            json.toString(),
                            "X-Forwarded-For",
                            "203.0.113." + reporter++ % 250);
            assertThat(answer.statusCode()).as(payload).isIn(202, 422);
        }
        return id;
    }

    private static void isInert(AtDesk desk) {
        assertThat((List<?>) desk.page().evaluate(ACTIVE)).as(desk.page().url()).isEmpty();
    }

    private void cleanUp(Api admin, String article) {
        if (comments.size() > 1) {
            var unused = admin.call("POST", "/correspondence/" + comments.get(1) + "/decline", null);
            var all = Json.createObjectBuilder()
                    .add("ids", Json.createArrayBuilder(comments))
                    .add("action", "trash");
            unused = admin.call("POST", "/moderation/comments", all.build().toString());
        }
        var unused = admin.call("POST", "/editorial/articles/" + article + "/trash", null);
    }
}
