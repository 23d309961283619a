package org.rejoinder.sample.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.rejoinder.sample.server.Api;

/** Somebody of the staff who sits at the desk. */
final class AtDesk implements AutoCloseable {

    private final Tab tab;
    private final List<String> alerts = new ArrayList<>();

    private AtDesk(Tab tab) {
        this.tab = tab;
        tab.page().onDialog(dialog -> {
            alerts.add(dialog.message());
            dialog.dismiss();
        });
    }

    /** Signs in by the page that is there for it; the password is the name. */
    static AtDesk as(String name, Browser browser, Screen screen) {
        var desk = new AtDesk(browser.open(screen));
        desk.tab.go("/cms/desk/sign-in");
        desk.page().fill("input[name=name]", name);
        desk.page().fill("input[name=password]", name);
        desk.page().keyboard().press("Enter");
        assertThat(desk.page().locator(".view[data-path]")).isAttached();
        return desk;
    }

    /** What an article's id is that takes comments. */
    static String article(Browser browser) {
        return new Api(browser.server(), null)
                .get("/articles?limit=1&fields=id")
                .getJsonArray("data")
                .getJsonObject(0)
                .getString("id");
    }

    /** Opens a view, such as {@code /moderation}, and waits until it shows what it has to show. */
    AtDesk open(String view) {
        page().navigate("/cms/desk/#" + view);
        var path = view.split("\\?", 2)[0];
        assertThat(page().locator(".view[data-path='" + path + "']:not([aria-busy])"))
                .isAttached();
        return this;
    }

    Page page() {
        return tab.page();
    }

    Tab tab() {
        return tab;
    }

    void press(String key) {
        page().keyboard().press(key);
    }

    /** Waits for news at the corner of the screen. */
    void hears(String words) {
        assertThat(page().locator(".toasts")
                        .filter(new Locator.FilterOptions().setHasText(words))
                        .first())
                .isVisible();
    }

    /** Presses a button by its name; in the dialog if one is open. */
    void press(Locator where, String name) {
        where.locator("button")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first()
                .click();
    }

    /** The button that a screen reader calls so, and in the dialog if one is open. */
    Locator button(String name) {
        var where = dialog().count() > 0 ? dialog().last() : page().locator("body");
        return where.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Waits for a dialog and presses its button. */
    void choose(String name) {
        assertThat(dialog().last()).isVisible();
        button(name).click();
    }

    Locator dialog() {
        return page().locator("dialog[open]");
    }

    /** Leaves, and tells whether anything that a visitor wrote has run. */
    @Override
    public void close() {
        var ran = page().evaluate("window.ran === undefined");
        tab.close();
        assertThat(alerts).isEmpty();
        assertThat(ran).isEqualTo(true);
    }
}
