package org.rejoinder.sample.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rejoinder.sample.server.browser.Browser;
import org.rejoinder.sample.server.browser.InBrowser;
import org.rejoinder.sample.server.browser.Screen;
import org.rejoinder.sample.server.browser.Tab;

/** Somebody reads the sample site, with scripts and without. */
@InBrowser
class ReadersIT {

    private static final String ARTICLE = "/2009/11/22/tennis-ball-for-a-sore-upper-back/";
    private static final long SIXTY_KILOBYTES = 60 * 1024;

    private final Browser browser;

    ReadersIT(Browser browser) {
        this.browser = browser;
    }

    static Stream<Screen> screens() {
        return Stream.of(Screen.PHONE, Screen.PHONE.withoutScript());
    }

    @ParameterizedTest
    @MethodSource("screens")
    void a_reader_goes_from_page_to_page(Screen screen) {
        try (var tab = browser.open(screen).go("/")) {
            assertThat(tab.title()).isEqualTo("The Sore Muscle Notebook");
            tab.press("Archive");
            assertThat(tab.text()).contains("May 2024", "Ice or heat?");
            tab.press("Eight things to do with a towel");
            assertThat(tab.title()).startsWith("Eight things to do with a towel");
            tab.press("What fifteen years of letters taught me");
            assertThat(tab.title()).startsWith("What fifteen years");
            tab.press("The Pain Relief Coach");
            assertThat(tab.text()).contains("Teaches self-massage");

            tab.fill("Search the articles", "tennis ball").press("Find");
            assertThat(tab.text()).contains("A tennis ball for a sore upper back");
            assertThat(tab.page().locator("mark").first().textContent()).isEqualToIgnoringCase("tennis");

            tab.press("A tennis ball for a sore upper back");
            assertThat(tab.text()).contains("14 thoughts on", "in reply to Tomasz (thought 6)", "Answered by email");
            tab.press("22 November 2009");
            assertThat(tab.title()).startsWith("November 2009");
            assertThat(tab.text()).contains("A tennis ball for a sore upper back");
        }
    }

    @Test
    void an_address_that_is_not_there_helps_to_find_what_was_meant() {
        try (var tab = browser.open(Screen.DESK).go("/2009/11/22/tennis-ball/")) {
            assertThat(tab.text()).contains("There is nothing at this address", "Newest articles");
            tab.press("Find", "main");
            assertThat(tab.text()).contains("A tennis ball for a sore upper back");
        }
    }

    @Test
    void an_article_weighs_little_and_tells_machines_what_it_is() {
        try (var tab = browser.open(Screen.DESK).go(ARTICLE)) {
            assertThat(tab.bytesWithoutPictures()).isBetween(5_000L, SIXTY_KILOBYTES);
            assertThat(tab.count("script:not([type='application/ld+json'])")).isEqualTo(1);
            assertThat(tab.count("script[type='application/ld+json'], link[rel=canonical], meta[property='og:title']"))
                    .isEqualTo(3);
            for (var feed : tab.page().locator("link[rel=alternate]").all()) {
                var answer = browser.server().get(feed.getAttribute("href"));
                assertThat(answer.statusCode()).as(feed.getAttribute("title")).isEqualTo(200);
            }
        }
    }

    @Test
    void a_link_to_a_thought_leads_to_the_part_of_the_discussion_it_stands_in() {
        var api = new Api(browser.server(), null);
        var article = new SampleArticle(api, "Much said");
        IntStream.rangeClosed(1, 25).forEach(i -> article.says("Person " + i, null));
        try (var tab = browser.open(Screen.PHONE).go(article.permalink() + "#thought-25")) {
            tab.page().waitForURL("**/?thought=25#thought-25");
            PlaywrightAssertions.assertThat(tab.page().locator("#thought-25")).isInViewport();
            assertThat(tab.text()).contains("Read it from the beginning").doesNotContain("Words of Person 24");
        }
        var thread = "/articles/" + article.id() + "/comments?at=";
        var newest = api.get(thread + "9&order=newest&limit=2").getJsonArray("data");
        assertThat(newest.getJsonObject(0).getInt("number")).isEqualTo(9);
        assertThat(newest.getJsonObject(1).getInt("number")).isEqualTo(8);
        assertThat(api.call("GET", thread + "26", null).statusCode()).isEqualTo(404);
        for (var bad : List.of("0", "x", "comment-x", "9&cursor=x", "9&view=flat")) {
            assertThat(api.call("GET", thread + bad, null).statusCode()).as(bad).isEqualTo(400);
        }
        try (var tab = browser.open(Screen.PHONE.withoutScript()).go(article.permalink() + "?thought=26")) {
            assertThat(tab.text()).as("not there any longer").contains("Words of Person 1");
        }
        thread = "/articles/" + api.get("/articles" + ARTICLE).getString("id") + "/comments?at=comment-";
        var imported = api.get(thread.replace("at=comment-", "order=newest"))
                .getJsonArray("data")
                .getJsonObject(0);
        var found = api.get(thread + imported.getString("importedId"))
                .getJsonArray("data")
                .getJsonObject(0);
        assertThat(found).isEqualTo(imported);
    }

    @Test
    void a_page_can_be_read_by_keyboard_alone() {
        try (var tab = browser.open(Screen.DESK).go(ARTICLE)) {
            var keyboard = tab.page().keyboard();
            keyboard.press("Tab");
            assertThat(focused(tab)).isEqualTo("Skip to the text");
            keyboard.press("Enter");
            keyboard.press("Tab");
            assertThat(focused(tab)).isEqualTo("Massage");
            assertThat(tab.page().evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                    .isEqualTo("solid");
        }
    }

    @Test
    void a_page_of_twice_the_size_still_fits_a_small_window() {
        var zoomed = new Screen("zoomed", 640 / 2, 480 / 2, false, true);
        try (var tab = browser.open(zoomed).go(ARTICLE)) {
            tab.isAccessible();
        }
    }

    private static Object focused(Tab tab) {
        return tab.page().evaluate("document.activeElement.textContent");
    }
}
