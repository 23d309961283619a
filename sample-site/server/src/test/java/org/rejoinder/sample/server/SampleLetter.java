package org.rejoinder.sample.server;

import java.util.Optional;
import org.rejoinder.sample.server.browser.Tab;

/** A letter in the sample's development mailbox, found as a person does: among the newest, by whom it is to and where it leads. */
record SampleLetter(String address, String link) {

    static Optional<SampleLetter> find(Tab tab, String to, String link) {
        tab.go("/letters/");
        var addresses = tab.page().locator(".letters li").all().stream()
                .filter(entry -> entry.textContent().contains(to))
                .map(entry -> entry.locator("a").getAttribute("href"))
                .toList();
        return addresses.stream()
                .map(address -> new SampleLetter(address, link))
                .filter(letter -> tab.go(letter.address).count(letter.selector()) > 0)
                .findFirst();
    }

    private String selector() {
        return ".sheet a[href*='" + link + "']";
    }

    void follow(Tab tab) {
        tab.go(address).page().locator(selector()).first().click();
    }
}
