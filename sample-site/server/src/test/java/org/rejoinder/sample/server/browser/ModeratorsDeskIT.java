package org.rejoinder.sample.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import jakarta.json.Json;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rejoinder.sample.server.Api;

/** A moderator works through what came in, and an author answers somebody who asked. */
@InBrowser
class ModeratorsDeskIT {

    private final String word = "w" + UUID.randomUUID().toString().substring(0, 8);

    /** Sends a comment that is held; its id. */
    private String says(Browser browser, String name, boolean asks) {
        var json = Json.createObjectBuilder()
                .add("name", name)
                .add("email", name.toLowerCase(java.util.Locale.ROOT) + "@example.org")
                .add("body", name + " thinks of " + word + ".")
                .add("answerByEmail", asks)
                .build()
                .toString();
        return new Api(browser.server(), null)
                .post(202, "/articles/" + AtDesk.article(browser) + "/comments", json)
                .getString("id");
    }

    private static String status(Browser browser, String comment) {
        return new Api(browser.server(), "moderator")
                .get("/moderation/comments/" + comment)
                .getString("status");
    }

    @Test
    void a_moderator_decides_by_keyboard_and_takes_back(Browser browser) {
        var ada = says(browser, "Ada", false);
        var ben = says(browser, "Ben", false);
        var cleo = says(browser, "Cleo", false);
        try (var desk = AtDesk.as("moderator", browser, Screen.DESK)) {
            var rows = desk.open("/moderation?status=held&q=" + word).page().locator(".comments > li");
            assertThat(rows).hasCount(3);
            assertThat(rows.first()).containsText("Every new comment waits");
            desk.press("?");
            desk.tab().look("desk-moderation-keys");
            keys_of_one_letter_are_switched_off_and_on(desk);

            desk.press("j");
            desk.tab().picture("desk-moderation");
            desk.press("a");
            desk.hears("Ada: published");
            assertThat(rows).hasCount(2);
            assertThat(status(browser, ada)).isEqualTo("approved");
            desk.press("u");
            desk.hears("Taken back");
            assertThat(rows).hasCount(3);
            assertThat(status(browser, ada)).isEqualTo("held");

            desk.press("j");
            desk.press("x");
            desk.press("j");
            desk.press("x");
            assertThat(desk.page().locator(".bulk")).containsText("2 comments selected");
            desk.press("s");
            desk.hears("2 comments: moved to spam");
            assertThat(rows).hasCount(1);
            assertThat(status(browser, ben)).isEqualTo("spam");
            assertThat(status(browser, cleo)).isEqualTo("spam");

            desk.press("t");
            desk.hears("Ada: moved to the trash");
            var older = desk.page().locator(".toast").filter(new Locator.FilterOptions().setHasText("2 comments"));
            desk.press(older, "Undo");
            assertThat(rows).hasCount(2);
            assertThat(status(browser, ben)).isEqualTo("held");
            assertThat(status(browser, ada)).isEqualTo("trash");
            desk.press("u");
            assertThat(rows).hasCount(3);
            assertThat(status(browser, ada)).isEqualTo("held");
        }
    }

    private static void keys_of_one_letter_are_switched_off_and_on(AtDesk desk) {
        desk.dialog().getByLabel("Keys of one letter are on").uncheck();
        desk.choose("Close");
        desk.press("?");
        assertThat(desk.dialog()).hasCount(0);
        desk.button("Keys").click();
        desk.dialog().getByLabel("Keys of one letter are on").check();
        desk.choose("Close");
    }

    @Test
    void a_moderator_answers_in_place_and_what_was_typed_is_not_lost(Browser browser) {
        var dora = says(browser, "Dora", false);
        try (var desk = AtDesk.as("moderator", browser, Screen.DESK)) {
            desk.open("/moderation?q=" + word);
            desk.press("j");
            desk.press("r");
            desk.page().locator(".panel textarea").fill("Thank you, " + word);
            desk.page().reload();
            assertThat(desk.page().locator("[data-deed=reply]").first()).containsText("draft");
            desk.press("j");
            desk.press("r");
            assertThat(desk.page().locator(".panel textarea")).hasValue("Thank you, " + word);

            desk.page().context().clearCookies(); // the session ends
            desk.press("Control+Enter");
            desk.dialog().locator("input[name=password]").fill("moderator");
            desk.press("Enter");

            desk.hears("Your answer to Dora is published");
            assertThat(status(browser, dora)).isEqualTo("approved");
            var thread = new Api(browser.server(), null).get("/comments/" + dora);
            assertThat(thread.getInt("replyCount")).isEqualTo(1);
        }
    }

    @Test
    void two_moderators_do_not_undo_each_other(Browser browser) {
        var eve = says(browser, "Eve", false);
        try (var desk = AtDesk.as("moderator", browser, Screen.PHONE)) {
            desk.open("/moderation?q=" + word);
            assertThat(desk.page().locator(".comments > li")).hasCount(1);
            assertThat(desk.page().locator(".deeds button").first().boundingBox().height)
                    .isGreaterThanOrEqualTo(44);
            var unused =
                    new Api(browser.server(), "editor").post(200, "/moderation/comments/" + eve + "/approve", "{}");

            desk.press(desk.page().locator(".comments"), "Spam");

            desk.hears("Somebody else was quicker");
            assertThat(status(browser, eve)).isEqualTo("approved");
        }
    }

    @Test
    void words_pins_badges_and_bans_are_a_press_away(Browser browser) {
        var finn = says(browser, "Finn", false);
        var unused =
                new Api(browser.server(), "moderator").post(200, "/moderation/comments/" + finn + "/approve", "{}");
        try (var desk = AtDesk.as("moderator", browser, Screen.DESK)) {
            var view = desk.open("/moderation/" + finn).page().locator("main");
            desk.press("e");
            desk.page().locator(".panel textarea").fill("Finn thinks better of " + word);
            desk.press("Control+Enter");
            desk.hears("Saved");
            assertThat(view).containsText("before it was: Finn thinks of " + word);

            desk.press(view, "More");
            desk.press(view.locator(".extras"), "Pin");
            assertThat(view.locator(".meta").first()).containsText("Pinned");
            desk.press(view, "More");
            desk.press(view.locator(".extras"), "Block");
            desk.dialog().locator("select[name=days]").selectOption("7");
            desk.press(desk.dialog(), "Block");
            desk.hears("Blocked");
            var blocks = new Api(browser.server(), "moderator")
                    .get("/moderation/blocks")
                    .toString();
            assertThat(blocks).contains("finn@example.org", "\"until\"");
        }
    }

    @Test
    void an_author_answers_by_letter_and_in_public(Browser browser) {
        var gina = says(browser, "Gina", true);
        try (var desk = AtDesk.as("editor", browser, Screen.DESK)) {
            desk.open("/correspondence");
            desk.page()
                    .locator("a.open")
                    .filter(new Locator.FilterOptions().setHasText("Gina"))
                    .first()
                    .click();
            assertThat(desk.page().locator("input[value=both]")).isDisabled();
            assertThat(desk.page().locator(".ways")).containsText("Only Gina reads it");
            desk.page().locator("textarea").fill("Warm, after *two* days.");
            desk.press(desk.page().locator("main"), "Publish the comment");
            desk.hears("The comment of Gina is published");
            assertThat(desk.page().locator("textarea")).hasValue("Warm, after *two* days.");
            assertThat(desk.page().locator("textarea")).isFocused();
            desk.page().locator("input[value=both]").check();
            desk.press(desk.page().locator("main"), "Send answer");

            desk.hears("Your answer to Gina is on its way");
            assertThat(desk.page().locator(".exchange .ours")).containsText("by letter and in public");
            var comment = new Api(browser.server(), null).get("/comments/" + gina);
            assertThat(comment.getBoolean("answeredByEmail")).isTrue();
            assertThat(comment.getInt("replyCount")).isEqualTo(1);
        }
    }
}
