package org.rejoinder.sample.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.rejoinder.sample.server.browser.Browser;
import org.rejoinder.sample.server.browser.InBrowser;
import org.rejoinder.sample.server.browser.Screen;
import org.rejoinder.sample.server.browser.Tab;

/** The story of an editor at the desk. */
@InBrowser
class DeskIT {

    private static final String EDITORIAL = "/editorial/articles/";

    private final Browser browser;
    private final Api editor;

    DeskIT(Browser browser) {
        this.browser = browser;
        this.editor = new Api(browser.server(), "editor");
    }

    private static Tab signIn(Tab tab, String user) {
        tab.go("/cms/desk/").page().getByLabel("Name").fill(user);
        tab.page().getByLabel("Password").fill(user);
        tab.press("Sign in");
        assertThat(tab.page().locator("nav.side")).isAttached();
        return tab;
    }

    private static Tab show(Tab tab, String path) {
        tab.page().evaluate("path => location.hash = path", path);
        assertThat(tab.page().locator("main .view")).not().hasAttribute("aria-busy", "true");
        return tab;
    }

    private static Locator text(Tab tab) {
        return tab.page().getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Text of the article"));
    }

    private static Locator button(Tab tab, String name) {
        return tab.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void choose(Tab tab, String name) {
        tab.page()
                .getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static void says(Tab tab, String words) {
        assertThat(tab.page().locator(".toast").filter(new Locator.FilterOptions().setHasText(words)).first())
                .isVisible();
    }

    private static String openArticle(Tab tab) {
        tab.page().waitForURL(Pattern.compile(".*#/articles/[a-z0-9]{10,}$"));
        return tab.page().url().replaceFirst(".*/", "");
    }

    private String article(String title, String body) {
        var manuscript = Json.createObjectBuilder().add("title", title).add("body", body).build();
        return editor.post(201, "/editorial/articles", manuscript.toString()).getString("id");
    }

    private JsonObject workingCopy(String id) {
        return editor.get(EDITORIAL + id);
    }

    @Test
    void an_editor_writes_an_article_with_a_picture_and_publishes_it() throws IOException {
        try (var tab = signIn(browser.open(Screen.DESK), "editor")) {
            show(tab, "/articles/new");
            tab.page().getByLabel("Title").fill("A cold knee");
            text(tab).click();
            tab.page().keyboard().type("## First\nCold helps");
            tab.page().keyboard().press("Enter");
            tab.page().keyboard().type("- one");
            tab.page().locator(".article-fields input[type=file]")
                    .setInputFiles(new FilePayload("cold-knee.png", "image/png", Uploads.picture("png", 400, 0x336699)));
            tab.page().getByRole(AriaRole.DIALOG).getByLabel("Caption").fill("Ten minutes are enough");
            choose(tab, "Upload");
            assertThat(tab.page().locator(".article-picture")).isVisible();
            tab.page().getByLabel("Massage").check();
            tab.isAccessible().screenshot("desk-writing").picture("desk-writing");
            button(tab, "Publish").click();

            says(tab, "Readers see it now.");
            var article = new Api(browser.server(), null).get("/articles/" + openArticle(tab));
            assertThat(article.getString("body"))
                    .contains("<h2>First</h2>", "<p>Cold helps</p>", "<li>one</li>");
            assertThat(article.getJsonObject("image").getString("alt")).isEqualTo("cold knee");
            assertThat(article.getJsonArray("categories").toString()).contains("massage");
        }
    }

    @Test
    void what_two_editors_save_at_once_is_shown_side_by_side() {
        var id = article("Both write", "<p>Begun.</p>");
        try (var tab = signIn(browser.open(Screen.TABLET), "editor")) {
            show(tab, "/articles/" + id);
            text(tab).click();
            tab.page().keyboard().press("Control+End");
            tab.page().keyboard().type(" Mine.");
            Api.expect(
                    200,
                    editor.call(
                            "PUT",
                            EDITORIAL + id,
                            "{\"title\": \"They write\", \"body\": \"<p>Theirs.</p>\"}",
                            "If-Match",
                            "\"1\""));
            tab.page().keyboard().press("Control+s");
            assertThat(tab.page().getByText("Somebody else has saved this article")).isVisible();
            tab.isAccessible().screenshot("desk-conflict");
            choose(tab, "Save this");

            says(tab, "Saved.");
            assertThat(workingCopy(id).getString("title")).as("changed by them only").isEqualTo("They write");
            assertThat(workingCopy(id).getString("body")).isEqualTo("<p>Begun. Mine.</p>");

            show(tab, "/articles/" + id + "/revisions");
            assertThat(tab.page().locator(".side-text ins").first()).isVisible();
            tab.isAccessible().screenshot("desk-revisions");
            button(tab, "Restore revision 1").click();
            choose(tab, "Restore");
            says(tab, "Restored.");
            assertThat(workingCopy(id).getString("title")).isEqualTo("Both write");
        }
    }

    @Test
    void nothing_typed_is_lost_when_the_session_ends_or_the_tab_is_closed() {
        var id = article("Long night", "<p>Begun.</p>");
        try (var tab = signIn(browser.open(Screen.PHONE), "editor")) {
            show(tab, "/articles/" + id);
            tab.page().getByLabel("Title").fill("Longer night");
            assertThat(tab.page().getByText("Not saved; kept in this browser.")).isVisible();
            tab.page().reload();
            assertThat(tab.page().getByText("which was not saved, is back")).isVisible();
            assertThat(tab.page().getByLabel("Title")).hasValue("Longer night");

            tab.page().context().clearCookies();
            button(tab, "Save").click();
            assertThat(tab.page().getByText("You were signed out")).isVisible();
            tab.isAccessible();
            tab.page().getByRole(AriaRole.DIALOG).getByLabel("Password").fill("editor");
            choose(tab, "Sign in");

            says(tab, "Saved.");
            assertThat(workingCopy(id).getString("title")).isEqualTo("Longer night");
        }
    }

    @Test
    void what_rich_text_would_lose_is_opened_as_it_was_written() {
        var kept = "<table><thead><tr><th scope=\"col\">Cold</th></tr></thead><tbody><tr><td align=\"right\">10</td></tr></tbody></table>";
        var rich = article("Rich", "<figure><img src=\"/pictures/letters.svg\" alt=\"Letters\"><figcaption>Some</figcaption></figure>\n" + kept);
        var source = article("Source", "<details><summary>More</summary><p>Below</p></details>");
        try (var tab = signIn(browser.open(Screen.DESK), "editor")) {
            show(tab, "/articles/" + source);
            assertThat(tab.page().getByText("would take away: <details>, <summary>")).isVisible();
            assertThat(tab.page().locator("textarea.source")).hasValue(Pattern.compile("<details>.*"));
            show(tab, "/articles/" + rich);
            text(tab).click();
            tab.page().keyboard().press("Control+End");
            tab.page().keyboard().type("0");
            tab.page().keyboard().press("Control+s");
            says(tab, "Saved.");
            assertThat(workingCopy(rich).getString("body"))
                    .contains("<figcaption>Some</figcaption>", "<thead>", "scope=\"col\"", "<td align=\"right\">10</td>", "<p>0</p>");
        }
    }

    @Test
    void nothing_that_people_wrote_runs_in_a_view() throws IOException {
        var mark = UUID.randomUUID().toString().substring(0, 8);
        var evil = "<img src=x onerror=xss=1>\"'><script>xss=1</script> " + mark;
        var body = Json.createObjectBuilder()
                .add("title", evil).add("excerpt", evil).add("body", "<p>" + evil + "</p><p onclick='xss=1'>x</p>")
                .add("tags", Json.createArrayBuilder().add(evil))
                .add("callToAction", Json.createObjectBuilder().add("label", evil).add("url", "https://example.org/"));
        var id = editor.post(201, "/editorial/articles", body.build().toString()).getString("id");
        editor.post(201, "/editorial/categories", named(evil).add("slug", "evil-" + mark).add("description", evil).build().toString());
        editor.post(201, "/editorial/authors", named(evil).add("slug", "evil-" + mark).add("byline", evil).build().toString());
        var picture = Uploads.form(Uploads.alt(evil), Uploads.file(Uploads.picture("png", 60, mark.hashCode())));
        new Uploads(browser.server()).send("editor", Uploads.FORM, picture).join();
        try (var tab = signIn(browser.open(Screen.DESK), "editor")) {
            for (var path : List.of("/articles?q=" + mark, "/categories", "/authors", "/media", "/articles/" + id, "/articles/" + id + "/revisions")) {
                show(tab, path);
                assertThat(tab.page().locator("main").getByText(mark).or(tab.page().locator("textarea, input, option")).first())
                        .isAttached();
                assertThat(tab.page().evaluate("typeof xss")).as(path).isEqualTo("undefined");
                assertThat(tab.page().locator("main img[src=x]").count()).as(path).isZero();
            }
        }
        editor.call("POST", EDITORIAL + id + "/trash", null);
        editor.call("DELETE", "/editorial/categories/evil-" + mark, null, "If-Match", "\"1\"");
    }

    private static jakarta.json.JsonObjectBuilder named(String name) {
        return Json.createObjectBuilder().add("name", name);
    }

    @Test
    void every_view_is_accessible_on_every_screen_in_both_schemes() {
        for (var screen : List.of(Screen.PHONE, Screen.DESK.inTheDark())) {
            try (var tab = signIn(browser.open(screen), "admin")) {
                for (var path : List.of("/", "/articles", "/articles/new", "/media", "/categories", "/authors", "/imports")) {
                    show(tab, path).isAccessible().screenshot("desk" + path.replace('/', '-'));
                }
            }
        }
    }
}
