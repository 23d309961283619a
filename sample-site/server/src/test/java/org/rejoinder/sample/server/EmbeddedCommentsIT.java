package org.rejoinder.sample.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.rejoinder.sample.server.browser.Browser;
import org.rejoinder.sample.server.browser.InBrowser;
import org.rejoinder.sample.server.browser.Screen;
import org.rejoinder.sample.server.browser.Tab;

/** Readers of somebody else's site talk there, through the comment component. */
@InBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedCommentsIT {

    private final Browser browser;
    private final Api api;
    private final ForeignSite site;

    EmbeddedCommentsIT(Browser browser) throws IOException {
        this.browser = browser;
        this.api = new Api(browser.server(), null);
        this.site = new ForeignSite(browser.server().uri("/cms/embed/comments.js"));
    }

    @BeforeEach
    void let_the_site_write() {
        setDefaultAssertionTimeout(20_000); // machines that build are busy
        set("open", site.origin());
    }

    @AfterAll
    void leave_all_as_it_was() {
        set("held", "");
        site.close();
    }

    private void set(String policy, String origins) {
        api.as("admin").put("/admin/settings", """
                {"data":[{"name":"comments.policy","value":"%s"},{"name":"comments.origins","value":"%s"},
                {"name":"comments.rate","value":"10000"}]}""".formatted(policy, origins));
    }

    private JsonObject article(String title) {
        var draft = Json.createObjectBuilder().add("title", title).add("body", "<p>Text</p>");
        var editor = api.as("editor");
        var id = editor.post(201, "/editorial/articles", draft.build().toString())
                .getString("id");
        editor.post(200, "/editorial/articles/" + id + "/publish", null);
        return api.get("/articles/" + id);
    }

    private JsonObject say(JsonObject article, String name, String body, @Nullable JsonObject parent) {
        var json = Json.createObjectBuilder()
                .add("name", name)
                .add("email", "somebody@example.org")
                .add("body", body);
        var path = "/articles/" + article.getString("id") + "/comments";
        if (parent != null) {
            json.add("parent", parent.getString("id"));
        }
        return api.post(201, path, json.build().toString());
    }

    private String page(JsonObject article, String... attributes) {
        var id = "article=\"" + article.getString("id") + "\"";
        return site.page("/somewhere", id, "privacy=\"/privacy\"", String.join(" ", attributes));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .last();
    }

    private static Locator comment(Page page, String name) {
        return page.getByRole(AriaRole.ARTICLE, new Page.GetByRoleOptions().setName(name));
    }

    private static void write(Tab tab, String name, String body) {
        tab.fill("Comment *", body).fill("Name *", name).fill("Email *", "ann@example.org");
        tab.page().waitForTimeout(2100); // who sends sooner is held for haste
        button(tab.page(), "Send").click();
    }

    @Test
    void readers_of_a_foreign_page_talk_with_each_other() {
        var article = article("Talked about elsewhere");
        say(article, "Rhea", "What about stretching?", null);
        try (var ann = browser.open(Screen.DESK).go(page(article));
                var ben = browser.open(Screen.PHONE.inTheDark()).go(page(article, "lang=\"de\""))) {
            assertThat(comment(ann.page(), "Comment 1 by Rhea")).containsText("What about stretching?");
            assertThat(comment(ben.page(), "Kommentar 1 von Rhea")).isVisible();

            button(ann.page(), "Send").click();
            assertThat(ann.page().getByLabel("Comment *")).isFocused();
            assertThat(ann.page().getByLabel("Comment *"))
                    .hasAccessibleDescription(Pattern.compile("Please fill this in"));
            button(ann.page(), "Reply: Comment 1 by Rhea").click();
            write(ann, "Ann", "After **training**");

            assertThat(comment(ann.page(), "Comment 2 by Ann")).isFocused();
            assertThat(ann.page().getByText("Thank you. Your comment is published."))
                    .isVisible();
            assertThat(ann.page().getByRole(AriaRole.HEADING).getByText("2 comments"))
                    .isVisible();
            var news = button(ben.page(), "1 neuer Kommentar – zeigen");
            assertThat(comment(ben.page(), "Kommentar 2 von Ann")).isHidden();
            news.click();
            assertThat(comment(ben.page(), "Kommentar 2 von Ann")).isFocused();

            button(ann.page(), "Edit: Comment 2 by Ann").click();
            ann.page()
                    .getByLabel("Comment", new Page.GetByLabelOptions().setExact(true))
                    .fill("Before *that*");
            button(ann.page(), "Save").click();
            assertThat(comment(ben.page(), "Kommentar 2 von Ann")).containsText("Before that");
            button(ann.page(), "Remove: Comment 2 by Ann").click();
            button(ann.page(), "Remove").click();
            assertThat(comment(ben.page(), "Kommentar 2 von Ann")).isHidden();
            assertThat(ann.page().context().cookies()).isEmpty();
        }
    }

    @Test
    void what_is_held_is_seen_by_its_writer_alone_and_what_was_written_is_never_lost() {
        var article = article("Looked after");
        set("held", site.origin());
        try (var ann = browser.open(Screen.TABLET).go(page(article))) {
            ann.fill("Comment *", "A draft");
            ann.page().reload();
            assertThat(ann.page().getByLabel("Comment *")).hasValue("A draft");
            ann.page().getByLabel("Please answer me by email").check();
            write(ann, "Ann", "A question");
            assertThat(ann.page().getByText("The author has been asked to answer you by email."))
                    .isVisible();
            assertThat(ann.page().getByText("Waiting for a moderator. Only you can see it."))
                    .isVisible();
            ann.page().reload();
            assertThat(ann.page().getByText("A question")).isVisible();
            ann.look("embedded-held");

            var held = api.as("moderator").get("/moderation/comments?status=held&article=" + article.getString("id"));
            var id = held.getJsonArray("data").getJsonObject(0).getString("id");
            api.as("moderator").post(200, "/moderation/comments/" + id + "/approve", null);
            assertThat(comment(ann.page(), "Comment 1 by Ann")).isVisible();
            assertThat(ann.page().getByText("Your comment has been published.")).isAttached();
        }
    }

    @Test
    void nothing_that_people_write_is_anything_but_text() {
        var article = article("<img src=x onerror=alert(1)>");
        var evil =
                "<script>document.title='hacked'</script><img src=x onerror=\"document.title='hacked'\"> <b onclick=x>bold</b>"
                        + " [link](javascript:document.title='hacked') <svg onload=alert(1)> <style>*{display:none}</style>"
                        + " <a href=\"data:text/html,x\">data</a> &lt;script&gt; `<iframe src=//evil.invalid>`";
        var first = say(article, "<img src=x onerror=document.title='hacked'>", evil + article.getString("id"), null);
        say(article, "\"><script>document.title='hacked'</script>", "${alert(1)} {{7*7}}", first);
        try (var tab = browser.open(Screen.DESK).go(page(article))) {
            assertThat(comment(tab.page(), "Comment 2 by")).containsText("{{7*7}}");
            assertThat(tab.page()).hasTitle("A page elsewhere");
            var alive = "script, img, svg, iframe, style, [onclick], [href^='javascript:']";
            assertThat(tab.page().locator("rejoinder-comments").locator(alive)).hasCount(0);
            assertThat(comment(tab.page(), "Comment 1 by")).containsText("data <script>");
        }
    }

    @Test
    void what_cannot_be_read_or_sent_is_said_and_nothing_that_was_written_is_lost() {
        try (var tab = browser.open(Screen.PHONE)) {
            tab.page().route("**/cms/api/**", Route::abort);
            tab.go(page(article("Out of reach")));
            assertThat(tab.page().getByText("The comments could not be loaded."))
                    .isVisible();
            assertThat(tab.page().getByText("Made when the site was built")).isVisible();
            tab.page().unroute("**/cms/api/**");
            button(tab.page(), "Try again").click();
            assertThat(tab.page().getByText("Nobody has written here yet.")).isVisible();
            assertThat(tab.page().getByText("Made when the site was built")).isHidden();

            tab.page().route("**/comments", Route::abort);
            write(tab, "Ann", "Said twice, heard once");
            assertThat(tab.page().getByText("This was not sent. Your text is kept; please try again."))
                    .isVisible();
            tab.page().unroute("**/comments");
            tab.page().route("**/comments", route -> route.fulfill(site.tooMany(3)));
            button(tab.page(), "Send").click();
            assertThat(tab.page().getByText("Try again in 3 s.")).isVisible();
            tab.page().unroute("**/comments");
            set("closed", site.origin());
            button(tab.page(), "Send").click();
            assertThat(tab.page().getByText("Comments are closed.")).isVisible();
            set("open", site.origin());
            assertThat(tab.page().getByLabel("Comment *")).hasValue("Said twice, heard once");
            tab.look("embedded-refused");
            button(tab.page(), "Send").click();
            assertThat(comment(tab.page(), "Comment 1 by Ann")).containsText("heard once");
        }
    }

    @Test
    void a_long_thread_comes_in_pages_and_an_anchor_finds_its_comment() {
        var article = article("Much discussed");
        var last = say(article, "Reader 1", "The beginning", null);
        for (int i = 2; i <= 7; i++) {
            last = say(article, "Reader " + i, "Said as number " + i, last);
        }
        IntStream.rangeClosed(8, 60).parallel().forEach(i -> say(article, "Reader", "More, in any order: " + i, null));
        try (var tab = browser.open(Screen.PHONE).go(page(article, "depth=\"4\""))) {
            assertThat(comment(tab.page(), "Comment 7 by Reader 7").getByText("In reply to Reader 6"))
                    .isVisible();
            assertThat(comment(tab.page(), "Comment 60 by Reader")).hasCount(0);
            button(tab.page(), "Show more comments").click();
            assertThat(comment(tab.page(), "Comment 60 by Reader")).isVisible();
            tab.isAccessible();
        }
        try (var tab = browser.open(Screen.PHONE).go(page(article) + "#thought-60")) {
            assertThat(comment(tab.page(), "Comment 60 by Reader")).isFocused();
            assertThat(comment(tab.page(), "Comment 60 by Reader")).isInViewport();
        }
    }

    @Test
    void it_is_accessible_on_every_screen_in_both_schemes_and_its_children_stay_without_script() {
        var sample =
                api.get("/articles?sort=oldest&limit=1").getJsonArray("data").getJsonObject(0);
        try (var tab = browser.open(Screen.PHONE).go(site.page(sample.getString("permalink")))) {
            assertThat(tab.page().locator("[part=badge]").first()).isVisible();
            tab.look("embedded");
        }
        try (var tab = browser.open(Screen.PHONE.withoutScript()).go(page(sample))) {
            assertThat(tab.text()).contains("Made when the site was built: 3 comments.");
        }
    }
}
