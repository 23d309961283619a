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
    void every_view_is_for_everybody_at_every_width_in_both_schemes() {
        try (var desk = AtDesk.as("admin", browser, Screen.DESK)) {
            for (var view : VIEWS) {
                desk.open(view).tab().look("desk" + view.replace('/', '-'));
            }
        }
    }

    private String category(String name) {
        var json = Json.createObjectBuilder().add("name", mark + " " + name).add("slug", name + "-" + mark);
        editor.post(201, "/editorial/categories", json.build().toString());
        return name + "-" + mark;
    }

    private String parent(String category) {
        return editor.get("/editorial/categories/" + category).getString("parent", "");
    }

    @Test
    void a_category_is_moved_by_dragging_and_by_buttons_and_put_back() {
        var fruit = category("fruit");
        var pear = category("pear");
        try (var desk = AtDesk.as("editor", browser, Screen.DESK)) {
            desk.open("/categories");
            desk.page().dragAndDrop(line(pear) + " .grip", line(fruit) + " b");
            desk.hears(mark + " pear: in " + mark + " fruit, place 1");
            assertThat(desk.page().locator("[data-slug=" + fruit + "] [data-slug=" + pear + "]"))
                    .isVisible();
            assertThat(parent(pear)).isEqualTo(fruit);
            desk.press("u");
            desk.hears(mark + " pear: on top");
            assertThat(parent(pear)).isEmpty();

            desk.button("Put into the one above: " + mark + " pear").click();
            desk.hears(mark + " pear: in " + mark + " fruit");
            assertThat(parent(pear)).isEqualTo(fruit);
            var out = desk.button("Put beside its parent: " + mark + " pear");
            out.click();
            desk.hears(mark + " pear: on top");
            assertThat(parent(pear)).isEmpty();
            desk.page().dragAndDrop(line(fruit) + " .grip", line(pear) + " b");
            desk.hears(mark + " fruit: in " + mark + " pear");
            desk.page().dragAndDrop(line(pear) + " .grip", line(fruit) + " b");
            assertThat(parent(pear)).as("nothing goes into what is in it").isEmpty();
        }
        editor.call("DELETE", "/editorial/categories/" + fruit, null, "If-Match", etag(fruit));
        editor.call("DELETE", "/editorial/categories/" + pear, null, "If-Match", etag(pear));
    }

    private static String line(String category) {
        return "[data-slug=" + category + "] > .tree-line";
    }

    private String etag(String category) {
        return editor.call("GET", "/editorial/categories/" + category, null)
                .headers()
                .firstValue("ETag")
                .orElseThrow();
    }
}
