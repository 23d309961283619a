package org.rejoinder.sample.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.rejoinder.sample.server.Api;
import org.rejoinder.sample.server.Uploads;

/** The story of an editor at the desk. */
@InBrowser
class EditorsDeskIT {

    private static final String EDITORIAL = "/editorial/articles/";

    private final Browser browser;
    private final Api editor;

    EditorsDeskIT(Browser browser) {
        this.browser = browser;
        this.editor = new Api(browser.server(), "editor");
    }

    private static Locator text(AtDesk desk) {
        return desk.page().getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Text of the article"));
    }

    private static String openArticle(AtDesk desk) {
        desk.page().waitForURL(Pattern.compile(".*#/articles/[a-z0-9]{10,}$"));
        return desk.page().url().replaceFirst(".*/", "");
    }

    private String article(String title, String body) {
        var manuscript =
                Json.createObjectBuilder().add("title", title).add("body", body).build();
        return editor.post(201, "/editorial/articles", manuscript.toString()).getString("id");
    }

    private JsonObject workingCopy(String id) {
        return editor.get(EDITORIAL + id);
    }

    @Test
    void an_editor_writes_an_article_with_a_picture_and_publishes_it() throws IOException {
        try (var desk = AtDesk.as("editor", browser, Screen.DESK)) {
            desk.open("/articles/new");
            desk.page().getByLabel("Title").fill("A cold knee");
            text(desk).click();
            desk.page().keyboard().type("## First\nCold helps");
            desk.page().keyboard().press("Enter");
            desk.page().keyboard().type("- one");
            desk.page()
                    .locator(".article-fields input[type=file]")
                    .setInputFiles(
                            new FilePayload("cold-knee.png", "image/png", Uploads.picture("png", 400, 0x336699)));
            desk.page().getByRole(AriaRole.DIALOG).getByLabel("Caption").fill("Ten minutes are enough");
            desk.choose("Upload");
            assertThat(desk.page().locator(".article-picture")).isVisible();
            desk.page().getByLabel("Massage").check();
            desk.tab().look("desk-writing").picture("desk-writing");
            desk.button("Publish").click();

            desk.hears("Readers see it now.");
            var article = new Api(browser.server(), null).get("/articles/" + openArticle(desk));
            assertThat(article.getString("body")).contains("<h2>First</h2>", "<p>Cold helps</p>", "<li>one</li>");
            assertThat(article.getJsonObject("image").getString("alt")).isEqualTo("cold knee");
            assertThat(article.getJsonArray("categories").toString()).contains("massage");
        }
    }

    @Test
    void what_two_editors_save_at_once_is_shown_side_by_side() {
        var id = article("Both write", "<p>Begun.</p>");
        try (var desk = AtDesk.as("editor", browser, Screen.TABLET)) {
            desk.open("/articles/" + id);
            text(desk).click();
            desk.page().keyboard().press("Control+End");
            desk.page().keyboard().type(" Mine.");
            Api.expect(
                    200,
                    editor.call(
                            "PUT",
                            EDITORIAL + id,
                            "{\"title\": \"They write\", \"body\": \"<p>Theirs.</p>\"}",
                            "If-Match",
                            "\"1\""));
            desk.open("/articles").open("/articles/" + id);
            assertThat(desk.page().getByText("you will see both when you save")).isVisible();
            desk.page().keyboard().press("Control+s");
            assertThat(desk.page().getByText("Somebody else has saved this article"))
                    .isVisible();
            assertThat(desk.page().locator(".differs")).hasText(new String[] {"Begun. Mine.", "Theirs."});
            desk.tab().look("desk-conflict");
            desk.choose("Save this");

            desk.hears("Saved.");
            assertThat(workingCopy(id).getString("title"))
                    .as("changed by them only")
                    .isEqualTo("They write");
            assertThat(workingCopy(id).getString("body")).isEqualTo("<p>Begun. Mine.</p>");

            desk.open("/articles/" + id + "/revisions");
            assertThat(desk.page().locator(".side-text ins").first()).isVisible();
            desk.tab().look("desk-revisions");
            desk.button("Restore revision 1").click();
            desk.choose("Restore");
            desk.hears("Restored.");
            assertThat(workingCopy(id).getString("title")).isEqualTo("Both write");
        }
    }

    @Test
    void nothing_typed_is_lost_when_the_session_ends_or_the_tab_is_closed() {
        var id = article("Long night", "<p>Begun.</p>");
        try (var desk = AtDesk.as("editor", browser, Screen.PHONE)) {
            desk.open("/articles/" + id);
            desk.page().getByLabel("Title").fill("Longer night");
            assertThat(desk.page().getByText("Not saved; kept in this browser."))
                    .isVisible();
            desk.page().reload();
            assertThat(desk.page().getByText("which was not saved, is back")).isVisible();
            assertThat(desk.page().getByLabel("Title")).hasValue("Longer night");

            desk.page().context().clearCookies();
            desk.button("Save").click();
            assertThat(desk.page().getByText("You were signed out")).isVisible();
            desk.tab().isAccessible();
            desk.page().getByRole(AriaRole.DIALOG).getByLabel("Password").fill("editor");
            desk.choose("Sign in");

            desk.hears("Saved.");
            assertThat(desk.button("Save")).isFocused();
            assertThat(workingCopy(id).getString("title")).isEqualTo("Longer night");
        }
    }

    @Test
    void what_rich_text_would_lose_is_opened_as_it_was_written() {
        var kept =
                "<table><thead><tr><th scope=\"col\">Cold</th></tr></thead><tbody><tr><td align=\"right\">10</td></tr></tbody></table>";
        var rich = article(
                "Rich",
                "<figure><img src=\"/pictures/letters.svg\" alt=\"Letters\"><figcaption>Some</figcaption></figure>\n"
                        + kept);
        var source = article("Source", "<details><summary>More</summary><p>Below</p></details>");
        try (var desk = AtDesk.as("editor", browser, Screen.DESK)) {
            desk.open("/articles/" + source);
            assertThat(desk.page().getByText("would take away: <details>, <summary>"))
                    .isVisible();
            assertThat(desk.page().locator("textarea.source")).hasValue(Pattern.compile("<details>.*"));
            desk.open("/articles/" + rich);
            text(desk).click();
            desk.page().keyboard().press("Control+End");
            desk.page().keyboard().type("0");
            desk.page().keyboard().press("Control+s");
            desk.hears("Saved.");
            assertThat(workingCopy(rich).getString("body"))
                    .contains(
                            "<figcaption>Some</figcaption>",
                            "<thead>",
                            "scope=\"col\"",
                            "<td align=\"right\">10</td>",
                            "<p>0</p>");
        }
    }
}
