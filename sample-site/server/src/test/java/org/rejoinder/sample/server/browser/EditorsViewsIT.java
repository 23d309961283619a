package org.rejoinder.sample.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rejoinder.sample.server.Api;
import org.rejoinder.sample.server.Uploads;

/** The views of articles and what belongs to them: for everybody, whatever stands in them. */
@InBrowser
class EditorsViewsIT {

    private static final List<String> VIEWS =
            List.of("/", "/articles", "/articles/new", "/media", "/categories", "/authors", "/imports");

    private final Browser browser;
    private final Api editor;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String evil = "<img src=x onerror=ran=1>\"'><script>ran=1</script> " + mark;

    EditorsViewsIT(Browser browser) {
        this.browser = browser;
        this.editor = new Api(browser.server(), "editor");
    }

    private JsonObjectBuilder named() {
        return Json.createObjectBuilder().add("name", evil).add("slug", "evil-" + mark);
    }

    private String evilArticle() {
        var manuscript = Json.createObjectBuilder()
                .add("title", evil)
                .add("excerpt", evil)
                .add("body", "<p>" + evil + "</p><p onclick='ran=1'>x</p>")
                .add("tags", Json.createArrayBuilder().add(evil))
                .add(
                        "callToAction",
                        Json.createObjectBuilder().add("label", evil).add("url", "https://example.org/"));
        return editor.post(201, "/editorial/articles", manuscript.build().toString())
                .getString("id");
    }

    @Test
    void nothing_that_people_wrote_runs_in_a_view() throws IOException {
        var id = evilArticle();
        var category = named().add("description", evil).build().toString();
        var author = named().add("byline", evil).build().toString();
        assertThat(editor.call("POST", "/editorial/categories", category).statusCode())
                .isEqualTo(201);
        assertThat(editor.call("POST", "/editorial/authors", author).statusCode())
                .isEqualTo(201);
        var picture = Uploads.form(Uploads.alt(evil), Uploads.file(Uploads.picture("png", 60, mark.hashCode())));
        var uploaded = new Uploads(browser.server())
                .send("editor", Uploads.FORM, picture)
                .join()
                .body();

        try (var desk = AtDesk.as("editor", browser, Screen.DESK)) {
            for (var view : List.of(
                    "/articles?q=" + mark,
                    "/categories",
                    "/authors",
                    "/media",
                    "/articles/" + id,
                    "/articles/" + id + "/revisions")) {
                assertThat(desk.open(view).page().content()).as(view).contains(mark);
                assertThat(desk.page().locator("main img[src=x]")).hasCount(0);
            }
        }
        editor.call("POST", "/editorial/articles/" + id + "/trash", null);
        editor.call("DELETE", "/editorial/media/" + Api.json(uploaded).getString("id"), null, "If-Match", "\"1\"");
        editor.call("DELETE", "/editorial/categories/evil-" + mark, null, "If-Match", "\"1\"");
    }

    @Test
    void signing_in_needs_no_script_and_the_desk_says_that_it_does() {
        try (var tab = browser.open(Screen.PHONE.withoutScript()).go("/cms/desk/sign-in")) {
            tab.page().fill("#name", "editor");
            tab.page().fill("#password", "wrong");
            tab.page().keyboard().press("Enter");
            assertThat(tab.page().getByText("do not go together")).isVisible();
            tab.page().fill("#name", "editor");
            tab.page().fill("#password", "editor");
            tab.page().keyboard().press("Enter");
            tab.page().waitForURL("**/cms/desk/");
            assertThat(tab.page().content()).contains("The desk needs JavaScript");
        }
    }

    @Test
    void every_view_is_accessible_on_a_phone() {
        areAccessible(Screen.PHONE);
    }

    @Test
    void every_view_is_accessible_on_a_large_screen_in_the_dark() {
        areAccessible(Screen.DESK.inTheDark());
    }

    private void areAccessible(Screen screen) {
        try (var desk = AtDesk.as("admin", browser, screen)) {
            for (var view : VIEWS) {
                desk.open(view).tab().isAccessible().screenshot("desk" + view.replace('/', '-'));
            }
        }
    }
}
