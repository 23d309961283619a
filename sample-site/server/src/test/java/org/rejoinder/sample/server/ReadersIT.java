package org.rejoinder.sample.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rejoinder.sample.server.browser.Browser;
import org.rejoinder.sample.server.browser.InBrowser;
import org.rejoinder.sample.server.browser.Screen;

/** The story of a reader who becomes a commenter, in the sample site. */
@InBrowser
class ReadersIT {

    private final Browser browser;

    ReadersIT(Browser browser) {
        this.browser = browser;
    }

    @Test
    void a_reader_finds_the_front_page() {
        try (var tab = browser.open(Screen.PHONE).go("/")) {
            assertThat(tab.isAccessible().screenshot("home").text()).contains("Newest articles");
        }
    }
}
