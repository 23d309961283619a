package org.rejoinder.sample.server;

import java.util.Optional;
import org.rejoinder.sample.server.browser.Tab;

/** A letter in the sample's development mailbox, found as a person does: among the newest, by whom it is to and what it says. */
record SampleLetter(String address) {

    static Optional<SampleLetter> find(Tab tab, String to, String subject) {
        tab.go("/letters/");
        return tab.page().locator(".letters li").all().stream()
                .filter(entry -> entry.textContent().contains(to))
                .map(entry -> entry.locator("a"))
                .filter(link -> link.textContent().contains(subject))
                .findFirst()
                .map(link -> new SampleLetter(link.getAttribute("href")));
    }

    void followLink(Tab tab, String part) {
        tab.go(address);
        tab.page().locator(".sheet a[href*='" + part + "']").first().click();
    }
}
