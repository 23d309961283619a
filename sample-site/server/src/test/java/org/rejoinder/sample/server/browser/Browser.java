package org.rejoinder.sample.server.browser;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rejoinder.sample.server.LibertyServer;

/** Debian's Chromium in front of a server; it finds no host but this machine. */
public final class Browser implements AutoCloseable {

    private static final List<String> PLACES = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser");

    private final LibertyServer server;
    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    public Browser(LibertyServer server) {
        this.server = server;
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable().orElseThrow())
                        .setChromiumSandbox(!"root".equals(System.getProperty("user.name")))
                        .setArgs(List.of(
                                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
                                "--font-render-hinting=none")));
    }

    /** Where Chromium is: what the environment's CHROMIUM says, or where Debian puts it. */
    static Optional<Path> executable() {
        var told = System.getenv("CHROMIUM");
        return (told == null ? PLACES : List.of(told))
                .stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }

    /** A tab of somebody who has never been here; closing it tells what went wrong on its pages. */
    public Tab open(Screen screen) {
        var context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(server.uri("").toString())
                .setViewportSize(screen.width(), screen.height())
                .setColorScheme(screen.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("en-GB")
                .setJavaScriptEnabled(screen.script()));
        context.setDefaultTimeout(10_000);
        return new Tab(context, screen);
    }

    public LibertyServer server() {
        return server;
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
