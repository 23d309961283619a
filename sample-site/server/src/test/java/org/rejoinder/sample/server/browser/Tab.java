package org.rejoinder.sample.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotType;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A tab, which notes what a careful developer would see in its console and among its requests. */
public final class Tab implements AutoCloseable {

    private static final Path FOLDER = Path.of(System.getProperty("screenshots", "target/screenshots"));
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final Set<String> OURS = Set.of("localhost", "127.0.0.1");
    private static final Set<String> PARTS = Set.of("stylesheet", "script", "image", "font");

    private final BrowserContext context;
    private final Screen screen;
    private final Page page;
    private final List<String> faults = new ArrayList<>();
    private final List<Request> loaded = new ArrayList<>();

    Tab(BrowserContext context, Screen screen) {
        this.context = context;
        this.screen = screen;
        this.page = context.newPage();
        page.onConsoleMessage(this::note);
        page.onPageError(error -> faults.add("script: " + error));
        context.onRequest(this::note);
        context.onResponse(this::note);
        context.onRequestFinished(loaded::add);
    }

    private void note(ConsoleMessage message) {
        // what was loaded in vain is judged by its response
        if ("error".equals(message.type()) && !message.text().startsWith("Failed to load resource")) {
            faults.add("console of " + page.url() + ": " + message.text());
        }
    }

    private void note(Request request) {
        var uri = request.url();
        if (uri.startsWith("http") && !OURS.contains(URI.create(uri).getHost())) {
            faults.add("asks a foreign host: " + uri);
        }
    }

    private void note(Response response) {
        boolean part = PARTS.contains(response.request().resourceType());
        if (response.status() >= 500 || (part && response.status() >= 400)) {
            faults.add(response.status() + " " + response.url());
        }
    }

    /** Goes to a path of the server, or to an address, and forgets what earlier pages loaded. */
    public Tab go(String path) {
        loaded.clear();
        page.navigate(path);
        return this;
    }

    public Page page() {
        return page;
    }

    public Screen screen() {
        return screen;
    }

    /** Waits for a control that says this, and presses it. */
    public Tab press(String name) {
        return press(name, "body");
    }

    /** The same within a part of the page, found by its selector. */
    public Tab press(String name, String part) {
        page.locator(part)
                .locator("button, a, summary, [role=button], [role=tab], [role=menuitem]")
                .and(page.locator(":visible"))
                .filter(new Locator.FilterOptions().setHasText(name))
                .first()
                .click();
        return this;
    }

    public Tab fill(String label, String text) {
        page.getByLabel(label).first().fill(text);
        return this;
    }

    public String title() {
        return page.title();
    }

    /** How many elements there are for a selector. */
    public int count(String selector) {
        return page.locator(selector).count();
    }

    /** A text as it stands in an address. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** What stands on the page, as one reads it. */
    public String text() {
        return page.locator("body").innerText();
    }

    /**
     * Asserts that axe finds nothing against WCAG 2.2 AA, and that nothing is wider than the screen. Axe is itself a script:
     * where pages run none, the width alone is looked at.
     */
    public Tab isAccessible() {
        if (screen.script()) {
            breaksNoRule();
        }
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("%s fits a %s", page.url(), screen.name())
                .isEqualTo(true);
        return this;
    }

    /**
     * Looks at the page as it stands through every screen, light and dark: that it fits each of them, and that axe finds
     * nothing in either scheme. Keeps six pictures, {@code name-phone.png} to {@code name-desk-dark.png}.
     */
    public Tab look(String name) {
        for (var width : Screen.WIDTHS) {
            page.setViewportSize(width.width(), width.height());
            assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .as("%s fits a %s", page.url(), width.name())
                    .isEqualTo(true);
            for (var scheme : List.of(width, width.inTheDark())) {
                wear(scheme);
                boolean judged = scheme.equals(Screen.PHONE) || scheme.equals(Screen.DESK.inTheDark());
                if (judged && screen.script()) {
                    breaksNoRule();
                }
                keep(name + "-" + (screen.script() ? scheme : scheme.withoutScript()).name());
            }
        }
        page.setViewportSize(screen.width(), screen.height());
        wear(screen);
        return this;
    }

    private void wear(Screen scheme) {
        page.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(scheme.dark() ? ColorScheme.DARK : ColorScheme.LIGHT));
    }

    private void breaksNoRule() {
        // one frame needs no second page to put its findings together in
        var violations = new AxeBuilder(page)
                .withTags(RULES)
                .setLegacyMode(true)
                .analyze()
                .getViolations();
        assertThat(violations)
                .as("%s on a %s", page.url(), screen.name())
                .extracting(rule -> rule.getId() + ": " + rule.getHelp() + "\n"
                        + rule.getNodes().stream()
                                .map(node -> node.getHtml() + "\n" + node.getFailureSummary())
                                .toList())
                .isEmpty();
    }

    /** Keeps how the whole page looks as {@code name-screen.png} among the screenshots. */
    public Tab screenshot(String name) {
        keep(name + "-" + screen.name());
        return this;
    }

    private void keep(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(FOLDER.resolve(name + ".png"))
                .setFullPage(true));
    }

    /** Keeps what is on the screen as a picture for the documents, small enough for them: {@code pictures/name.jpg}. */
    public Tab picture(String name) {
        var jpeg = page.screenshot(new Page.ScreenshotOptions()
                .setPath(FOLDER.resolve("pictures").resolve(name + ".jpg"))
                .setType(ScreenshotType.JPEG)
                .setQuality(82));
        assertThat(jpeg).as("a picture of %s", name).hasSizeLessThan(200_000);
        return this;
    }

    /** How many bytes came over the wire since {@link #go}, without pictures. */
    public long bytesWithoutPictures() {
        return List.copyOf(loaded).stream()
                .filter(request -> !"image".equals(request.resourceType()))
                .map(Request::sizes)
                .mapToLong(sizes -> sizes.responseBodySize + sizes.responseHeadersSize)
                .sum();
    }

    /** Fails when a page had errors in its console, broke its own content security policy, or asked a foreign host. */
    @Override
    public void close() {
        context.close();
        assertThat(faults).isEmpty();
    }
}
