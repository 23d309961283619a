package org.rejoinder.sample.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rejoinder.sample.server.browser.Browser;
import org.rejoinder.sample.server.browser.InBrowser;
import org.rejoinder.sample.server.browser.Screen;

/** Every page of the sample site and the plugin that needs no story before it, looked at through every screen, light and dark. */
@InBrowser
class SamplePagesIT {

    private static final String ARTICLE = "/2009/11/22/tennis-ball-for-a-sore-upper-back/";
    private static final Map<String, String> PAGES = Map.ofEntries(
            Map.entry("site-home", "/"),
            Map.entry("site-article", ARTICLE),
            Map.entry("site-categories", "/category/"),
            Map.entry("site-category", "/category/massage/"),
            Map.entry("site-search", "/search/?q=heat"),
            Map.entry("site-search-in-vain", "/search/?q=zeppelin"),
            Map.entry("site-author", "/author/the-pain-relief-coach/"),
            Map.entry("site-archive", "/archive/"),
            Map.entry("site-month", "/2009/11/"),
            Map.entry("site-missing", "/2009/11/22/tennis-balls/"),
            Map.entry("site-about", "/about/"),
            Map.entry("site-privacy", "/privacy/"),
            Map.entry("site-letters", "/letters/"),
            Map.entry("site-tag", "/tag/tennis-ball/"),
            Map.entry("site-year", "/2009/"),
            Map.entry("site-no-preview", "/preview/nothing"),
            Map.entry("page-invalid", "/cms/mail/confirm/nothing"),
            Map.entry("page-missing", "/cms/nothing"),
            Map.entry("desk-sign-in", "/cms/desk/sign-in"));

    private final Browser browser;

    SamplePagesIT(Browser browser) {
        this.browser = browser;
    }

    @Test
    void every_page_is_for_everybody_at_every_width_in_both_schemes() {
        try (var tab = browser.open(Screen.PHONE)) {
            PAGES.forEach((name, path) -> tab.go(path).look(name));
        }
    }

    @Test
    void the_page_behind_a_moderators_letter_is_too() {
        var api = new Api(browser.server(), null);
        var article = new SampleArticle(api, "Decided by mail");
        api.post(202, "/articles/" + article.id() + "/comments", """
                {"name": "Vera", "email": "vera@example.net", "body": "One line,\\nand *another*"}""");
        try (var tab = browser.open(Screen.PHONE)) {
            await().atMost(Duration.ofSeconds(40))
                    .pollInSameThread()
                    .until(
                            () -> SampleLetter.find(tab, "coach@example.org", "/cms/mail/moderate/"),
                            Optional::isPresent)
                    .orElseThrow()
                    .follow(tab);
            tab.look("page-moderate").press("Approve");
            assertThat(tab.text()).contains("Done.", "It is published.");
            tab.press("See it at the desk");
            assertThat(tab.page().url()).contains("/cms/desk/");
        }
    }

    @Test
    void the_documents_have_pictures_of_an_article_and_its_thread() {
        try (var tab = browser.open(new Screen("picture", 1000, 760, false, true))) {
            tab.go(ARTICLE).picture("site-article");
            tab.page().evaluate("document.getElementById('discussion').scrollIntoView()");
            tab.picture("site-thread");
        }
    }
}
