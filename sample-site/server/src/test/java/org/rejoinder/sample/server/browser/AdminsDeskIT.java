package org.rejoinder.sample.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rejoinder.sample.server.Api;

/** An administrator sets, looks up, erases and connects; and every view of this half is looked at, with hostile content. */
@InBrowser
class AdminsDeskIT {

    private static final List<String> PAYLOADS = List.of(
            "<script>window.ran=1</script>",
            "\"><img src=x onerror=window.ran=1>",
            "<svg/onload=window.ran=1>",
            "[x](javascript:window.ran=1)",
            "'-alert(1)-'");
    private static final String HOSTILE = String.join(" ", PAYLOADS);

    private static final Path EXPORT =
            Path.of("../site/src/main/resources/org/rejoinder/sample/site/seed/sample.wxr.xml");

    private final String word = "w" + UUID.randomUUID().toString().substring(0, 8);

    private String hostile(Browser browser, String email) {
        var json = Json.createObjectBuilder()
                .add("name", "<img src=x onerror=window.ran=1>")
                .add("email", email)
                .add("website", "https://example.org/?q='onmouseover=alert(1)")
                .add("body", word + " " + HOSTILE)
                .add("answerByEmail", true)
                .build()
                .toString();
        return new Api(browser.server(), null)
                .post(202, "/articles/" + AtDesk.article(browser) + "/comments", json)
                .getString("id");
    }

    private static String text(String name, String... members) {
        var json = Json.createObjectBuilder();
        for (int i = 0; i < members.length; i += 2) {
            json.add(members[i], members[i + 1]);
        }
        return json.add(name, HOSTILE).build().toString();
    }

    private static String name(String view) {
        return "desk"
                + view.replaceAll("\\?.*", "")
                        .replaceAll("/[0-9a-z]{16}$", "-one")
                        .replace('/', '-');
    }

    @Test
    void every_view_is_readable_by_everybody_and_runs_nothing_of_what_it_shows(Browser browser) {
        var admin = new Api(browser.server(), "admin");
        var comment = hostile(browser, word + "@example.org");
        var seen = hostile(browser, word + "2@example.org");
        var unused = admin.post(200, "/moderation/comments/" + seen + "/approve", "{}");
        admin.call("PATCH", "/moderation/comments/" + seen, text("body"));
        new Api(browser.server(), null).call("POST", "/comments/" + seen + "/report", text("reason"));
        unused = admin.post(201, "/moderation/blocks", text("note", "kind", "word", "value", word + "x"));
        var webhook = admin.post(
                        201, "/admin/webhooks", text("description", "url", "https://hooks.example.org/" + word))
                .getString("id");
        unused = admin.post(202, "/admin/mail/test", "{\"recipient\": \"mia@example.org\"}");

        var views = List.of(
                "/moderation?q=" + word,
                "/moderation/" + seen,
                "/correspondence",
                "/correspondence/" + comment,
                "/reports",
                "/blocks",
                "/mail?comment=" + seen,
                "/mail?in=",
                "/settings",
                "/people",
                "/webhooks",
                "/webhooks/" + webhook,
                "/audit");
        try (var desk = AtDesk.as("admin", browser, Screen.DESK)) {
            for (var view : views) {
                desk.open(view);
                assertThat(desk.page()
                                .locator(".view [role=status]")
                                .or(desk.page().locator(".view form"))
                                .first())
                        .isAttached();
                desk.tab().look(name(view));
            }
            assertThat(desk.page().evaluate("window.ran === undefined")).isEqualTo(true);
        }
    }

    @Test
    void an_export_is_tried_with_its_account_and_stays_in_the_list(Browser browser) {
        try (var desk = AtDesk.as("admin", browser, Screen.DESK)) {
            var view = desk.open("/imports").page().locator("main");
            view.locator("input[type=file]").setInputFiles(EXPORT);
            desk.press(view, "Begin");
            assertThat(view).containsText("This was a trial: nothing was written.");
            assertThat(view.locator(".tally").first()).containsText("Comments");
            assertThat(view.locator(".rows")).containsText("unchanged");
            desk.tab().look("desk-import-account");
            desk.open("/imports");
            assertThat(view.locator(".rows > li").first()).containsText("sample.wxr.xml");

            var payload = new FilePayload("torn.xml", "application/xml", "<rss><channel>".getBytes(UTF_8));
            view.locator("input[type=file]").setInputFiles(payload);
            desk.press(view, "Begin");
            assertThat(view).containsText("Nothing was written.");
            assertThat(view.locator(".complaint")).containsText("Line 1");
        }
    }

    @Test
    void settings_are_explained_checked_and_taken_back(Browser browser) {
        var admin = new Api(browser.server(), "admin");
        try (var desk = AtDesk.as("admin", browser, Screen.DESK)) {
            desk.open("/settings");
            var depth = desk.page().locator("[name='comments.depth']");
            depth.fill("99");
            desk.press(desk.page().locator(".savebar"), "Save");
            assertThat(desk.page().locator(".setting .complaint")).containsText("a number from 1 to 20");
            assertThat(depth).isFocused();

            depth.fill("7");
            desk.open("/audit").hears("1 change to the settings not saved yet");
            desk.open("/settings");
            assertThat(depth).hasValue("7");
            assertThat(desk.page().locator(".savebar")).containsText("1 change not saved");
            desk.press(desk.page().locator(".savebar"), "Save");
            desk.hears("Saved: Levels of replies shown");
            assertThat(admin.get("/admin/settings").toString()).contains("\"value\":\"7\"");
            desk.press(desk.page().locator(".toasts"), "Undo");
            desk.hears("As it was before");
            assertThat(depth).hasValue("10");
            assertThat(admin.get("/admin/audit").toString()).contains("comments.depth: '7', was '10'");
        }
    }

    @Test
    void a_person_gets_what_is_kept_and_is_forgotten(Browser browser) {
        var email = word + "@example.org";
        var comment = hostile(browser, email);
        var admin = new Api(browser.server(), "admin");
        try (var desk = AtDesk.as("admin", browser, Screen.DESK)) {
            desk.open("/people");
            desk.page().locator("input[name=email]").fill(email);
            desk.press("Enter");
            assertThat(desk.page().locator("main")).containsText("Comments: 1");
            Download download =
                    desk.page().waitForDownload(() -> desk.press(desk.page().locator("main"), "Download"));
            assertThat(download.suggestedFilename()).startsWith("personal-data-");

            desk.press(desk.page().locator("main"), "Erase");
            desk.dialog().locator("input[name=again]").fill("somebody@example.org");
            desk.press(desk.dialog(), "Erase for ever");
            assertThat(desk.dialog()).containsText("not the same address");
            desk.dialog().locator("input[name=again]").fill(email);
            desk.press(desk.dialog(), "Erase for ever");
            assertThat(desk.page().locator("main")).containsText("Erased: ");
        }
        assertThat(admin.get("/moderation/comments/" + comment).toString()).doesNotContain(word + "@");
        assertThat(admin.get("/admin/audit").toString())
                .contains("person.erased")
                .doesNotContain(word);
        assertThat(admin.post(200, "/admin/people/export", "{\"email\": \"" + email + "\"}")
                        .getJsonObject("kept"))
                .isEmpty();
    }

    @Test
    void sending_is_paused_letters_are_looked_up_and_a_webhook_shows_its_secret_once(Browser browser) {
        try (var desk = AtDesk.as("admin", browser, Screen.DESK)) {
            var view = desk.open("/mail").page().locator("main");
            desk.press(view, "Pause sending");
            assertThat(view).containsText("Sending is paused");
            desk.press(view, "Test letter");
            desk.dialog().locator("input").fill(word + "@example.net");
            desk.press(desk.dialog(), "Send");
            assertThat(view.locator(".rows")).containsText(word + "@example.net");
            desk.press(view, "Let letters go");
            assertThat(view).containsText("Letters go out");

            desk.open("/webhooks");
            desk.press(view, "New webhook");
            view.locator("input[name=url]").fill("https://hooks.example.org/" + word);
            desk.press(view, "Make it");
            assertThat(desk.dialog().locator(".secret")).containsText("whsec_");
            desk.press(desk.dialog(), "I have kept it");
            view.locator("a")
                    .filter(new Locator.FilterOptions().setHasText(word))
                    .click();
            assertThat(view).containsText("What it was told");
            assertThat(desk.page().content()).doesNotContain("whsec_");
        }
    }
}
