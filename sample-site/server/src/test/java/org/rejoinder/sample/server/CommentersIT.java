package org.rejoinder.sample.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rejoinder.sample.server.browser.Browser;
import org.rejoinder.sample.server.browser.InBrowser;
import org.rejoinder.sample.server.browser.Screen;
import org.rejoinder.sample.server.browser.Tab;

/** Somebody writes a comment in the sample site, with scripts and without, and gets letters. */
@InBrowser
class CommentersIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String EVIL = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'><svg onload=alert(3)>";

    private final Browser browser;
    private final Api visitor;
    private final Api moderator;

    CommentersIT(Browser browser) {
        this.browser = browser;
        this.visitor = new Api(browser.server(), null);
        this.moderator = visitor.as("moderator");
    }

    static Stream<Screen> screens() {
        return Stream.of(Screen.PHONE, Screen.DESK.inTheDark().withoutScript());
    }

    @ParameterizedTest
    @MethodSource("screens")
    void a_reader_writes_is_corrected_looks_and_thinks_again(Screen screen) {
        var article = new SampleArticle(visitor, "Knots, by " + screen.name());
        try (var tab = browser.open(screen).go(article.permalink())) {
            tab.fill("Comment", "Ice or *heat* for a knot?")
                    .fill("Email", "nobody")
                    .press("Post comment");
            assertThat(tab.text()).contains("Name: please fill this in.");
            assertThat(tab.page().getByLabel("Comment").first().inputValue()).isEqualTo("Ice or *heat* for a knot?");
            tab.fill("Name", "Ann").press("Post comment");
            assertThat(tab.page().getByLabel("Email").first().getAttribute("aria-describedby"))
                    .isEqualTo("e-email");
            look(tab, "site-errors");

            tab.fill("Email", "ann@example.net").press("Preview");
            assertThat(tab.page().locator(".preview em").textContent()).isEqualTo("heat");
            look(tab, "site-preview");
            assertThat(article.comments("held")).isEmpty();

            tab.press("Post comment");
            assertThat(tab.text()).contains("a moderator looks at it first", "Change or remove it");
            look(tab, "site-held");
            tab.press("Change or remove it").fill("Comment", "Ice, I think.").press("Save the change");
            assertThat(tab.text()).contains("Your words were changed.", "Ice, I think.");
            assertThat(article.comments("held").toString()).contains("Ice, I think.");
            tab.press("Remove the comment");
            assertThat(tab.text()).contains("Your comment was removed.");
            assertThat(article.comments("held")).isEmpty();
        }
    }

    @Test
    void a_double_click_posts_once_and_a_reply_is_numbered_below_what_it_answers() {
        var article = new SampleArticle(visitor, "Twice");
        article.says("Ann", null);
        try (var tab = browser.open(Screen.PHONE).go(article.permalink())) {
            tab.press("Reply", "#discussion");
            assertThat(tab.text()).contains("Reply to Ann", "Words of Ann");
            look(tab, "site-reply");
            tab.fill("Comment", "Heat, Ann.").fill("Name", "Ben").fill("Email", "ben@example.net");
            tab.page().getByText("Post comment").dblclick();
            tab.page().waitForURL("**/sent/**");
            assertThat(article.comments("held")).hasSize(1);
            article.approveAll();
            tab.page().reload();
            assertThat(tab.text()).contains("Your comment is published", "thought 2");
            tab.press("thought 2");
            assertThat(tab.page().locator("#thought-1 + .thread #thought-2").count())
                    .isEqualTo(1);
        }
    }

    @Test
    void letters_come_when_asked_for_and_end_when_asked_to() {
        var article = new SampleArticle(visitor, "Letters about ice");
        var cy = "cy" + System.nanoTime() + "@example.net"; // whom no earlier run has asked for a confirmation
        try (var tab = browser.open(Screen.PHONE).go(article.permalink())) {
            tab.fill("Comment", "Could you email me?").fill("Name", "Cy").fill("Email", cy);
            tab.page().getByLabel("Please answer me by email").check();
            tab.page().getByLabel("replies to me").check();
            tab.press("Post comment");
            assertThat(tab.text()).contains("the author has been told", "a letter asks you to confirm");
            article.approveAll();

            letter(tab, cy, "/cms/mail/confirm/").follow(tab);
            look(tab, "page-confirm");
            tab.press("Yes, write to me");
            look(tab, "page-confirmed");

            article.answerPrivately("Ice, ten minutes.");
            tab.go(article.permalink());
            assertThat(tab.text()).contains("Answered by email").doesNotContain("Ice, ten minutes.");

            article.says("Dee", article.first());
            letter(tab, cy, "/cms/mail/preferences/").follow(tab);
            assertThat(tab.text()).contains("Letters about ice");
            look(tab, "page-preferences");
            letter(tab, cy, "/cms/mail/unsubscribe/").follow(tab);
            look(tab, "page-unsubscribe");
            tab.page().locator("button").first().click();
            look(tab, "page-unsubscribed");
        }
    }

    @Test
    void what_is_not_taken_is_said_in_words_and_the_text_is_kept() {
        var article = new SampleArticle(visitor, "Said again and again");
        try (var tab = browser.open(Screen.PHONE)) {
            set("comments.rate", "1");
            await().atMost(PATIENCE).pollInSameThread().until(() -> {
                for (int i = 0; i < 3; i++) {
                    visitor.call("POST", "/articles/" + article.id() + "/comments", "{}");
                }
                write(tab, article);
                return tab.text().contains("Please wait a few seconds");
            });
            assertThat(tab.text()).doesNotContain("Retry-After");
            assertThat(tab.page().locator("textarea").inputValue()).isEqualTo("The very same words");
            look(tab, "site-too-quick");

            set("comments.rate", "10000");
            var begun = fillIn(tab, article);
            set("comments.policy", "closed");
            begun.press("Post comment");
            assertThat(tab.text())
                    .contains("takes no more comments", "nothing was sent")
                    .doesNotContain("Post comment");
            assertThat(tab.title()).startsWith("Not sent: ");
            tab.isAccessible();
            assertThat(tab.page().locator("textarea").inputValue()).isEqualTo("The very same words");
            tab.go(article.permalink());
            assertThat(tab.text()).contains("The discussion is closed").doesNotContain("Post comment");
        } finally {
            set("comments.rate", "10000");
            set("comments.policy", "held");
        }
    }

    private static void write(Tab tab, SampleArticle article) {
        fillIn(tab, article).press("Post comment");
    }

    private static Tab fillIn(Tab tab, SampleArticle article) {
        return tab.go(article.permalink())
                .fill("Comment", "The very same words")
                .fill("Name", "Una")
                .fill("Email", "una@example.net");
    }

    private void set(String name, String value) {
        visitor.as("admin").put("/admin/settings", """
                {"data":[{"name":"%s","value":"%s"}]}""".formatted(name, value));
    }

    @Test
    void a_reader_reports_a_comment() {
        var article = new SampleArticle(visitor, "Reported");
        article.says("Eve", null);
        try (var tab = browser.open(Screen.PHONE.inTheDark()).go(article.permalink())) {
            tab.press("Report", "#discussion");
            look(tab, "site-report");
            tab.fill("What is wrong with it?", "It sells something.").press("Send the report");
            assertThat(tab.text()).contains("The moderators have your report");
            assertThat(moderator.get("/moderation/reports").toString()).contains("It sells something.");
        }
    }

    @Test
    void ten_deep_on_a_phone_the_words_keep_their_width() {
        var article = new SampleArticle(visitor, "Deep");
        String parent = null;
        for (int depth = 0; depth < 12; depth++) {
            parent = article.says("Person " + depth, parent);
        }
        try (var tab = browser.open(Screen.PHONE).go(article.permalink())) {
            look(tab, "site-deep");
            assertThat(tab.text()).contains("12 thoughts on", "in reply to Person 10 (thought 11)");
            for (var words : tab.page().locator(".thought .body").all()) {
                assertThat(words.boundingBox().width).isGreaterThan(240);
            }
        }
    }

    @Test
    void what_a_visitor_sends_runs_nowhere() {
        var article = new SampleArticle(visitor, "Evil " + EVIL);
        try (var tab = browser.open(Screen.DESK)) {
            tab.page().onDialog(dialog -> {
                throw new AssertionError("a script of a visitor ran");
            });
            tab.go("/search/?q=" + Tab.encoded(EVIL));
            tab.go("/" + Tab.encoded(EVIL) + "/")
                    .go("/category/" + Tab.encoded(EVIL))
                    .go("/letters/");
            tab.go("/sent/x/?at=" + Tab.encoded(EVIL) + "&answer=yes&letters=" + Tab.encoded(EVIL));
            tab.go(article.permalink() + "?comments=" + Tab.encoded(EVIL) + "&reply=" + Tab.encoded(EVIL));
            tab.go(article.permalink())
                    .fill("Comment", "Words " + EVIL)
                    .fill("Name", EVIL)
                    .fill("Email", EVIL)
                    .fill("Website", "javascript:alert(4)")
                    .press("Preview")
                    .press("Post comment");
            assertThat(tab.page().getByLabel("Name").first().inputValue()).isEqualTo(EVIL);
            tab.fill("Email", "fay@example.net").fill("Website", "").press("Post comment");
            article.approveAll();
            tab.page().reload();
            tab.go(article.permalink())
                    .press("Report", "#discussion")
                    .fill("What is wrong with it?", EVIL)
                    .press("Send the report");
            tab.go("/").go("/archive/").go("/search/?q=evil").isAccessible();
            assertThat(tab.count("main img[onerror], main svg, main script")).isZero();
        }
    }

    private static void look(Tab tab, String name) {
        tab.look(name);
    }

    private static SampleLetter letter(Tab tab, String to, String link) {
        return await().atMost(PATIENCE)
                .pollInSameThread()
                .until(() -> SampleLetter.find(tab, to, link), Optional::isPresent)
                .orElseThrow();
    }
}
