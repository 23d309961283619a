package org.rejoinder.sample.server;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rejoinder.sample.server.browser.Browser;
import org.rejoinder.sample.server.browser.InBrowser;
import org.rejoinder.sample.server.browser.Screen;

/** Every page of the sample site, looked at on a phone, a tablet and, in the dark, a desk. */
@InBrowser
class SamplePagesIT {

    private static final String ARTICLE = "/2009/11/22/tennis-ball-for-a-sore-upper-back/";
    private static final Map<String, String> PAGES = Map.ofEntries(
            Map.entry("home", "/"),
            Map.entry("article", ARTICLE),
            Map.entry("categories", "/category/"),
            Map.entry("category", "/category/massage/"),
            Map.entry("search", "/search/?q=heat"),
            Map.entry("search-in-vain", "/search/?q=zeppelin"),
            Map.entry("author", "/author/the-pain-relief-coach/"),
            Map.entry("archive", "/archive/"),
            Map.entry("month", "/2009/11/"),
            Map.entry("missing", "/2009/11/22/tennis-balls/"),
            Map.entry("about", "/about/"),
            Map.entry("privacy", "/privacy/"),
            Map.entry("letters", "/letters/"));

    private final Browser browser;

    SamplePagesIT(Browser browser) {
        this.browser = browser;
    }

    static Stream<Screen> screens() {
        return Stream.of(Screen.PHONE, Screen.TABLET, Screen.DESK.inTheDark());
    }

    @ParameterizedTest
    @MethodSource("screens")
    void every_page_is_for_everybody(Screen screen) {
        try (var tab = browser.open(screen)) {
            PAGES.forEach((name, path) -> tab.go(path).isAccessible().screenshot("site-" + name));
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
