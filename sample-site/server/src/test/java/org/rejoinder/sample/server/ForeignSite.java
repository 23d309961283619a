package org.rejoinder.sample.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Route;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;

/**
 * A site of somebody else with a strict content security policy, whose pages take our component in. {@code /<anything>?…}
 * is such a page; its query is what stands in the component's tag.
 */
final class ForeignSite implements AutoCloseable {

    private static final String STYLE = """
            :root { color-scheme: light dark; }
            body { font: 1.0625rem/1.6 system-ui, sans-serif; max-inline-size: 44rem; margin: 2rem auto; padding: 0 1rem;
              background: light-dark(#fff, #14171a); color: light-dark(#222, #e8e8e8); }
            """;
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>A page elsewhere</title><link rel="stylesheet" href="/style.css">
            <main><h1>A page elsewhere</h1><p>Whoever reads this may say something about it below.</p>
            <rejoinder-comments %s><p>Made when the site was built: 3 comments.</p></rejoinder-comments></main>
            <script type="module" src="%s"></script>
            """;

    private final HttpServer http;
    private final URI script;

    ForeignSite(URI script) throws IOException {
        this.script = script;
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        http.createContext("/", this::answer);
        http.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        boolean isStyle = exchange.getRequestURI().getPath().equals("/style.css");
        var query = exchange.getRequestURI().getQuery();
        var text = isStyle ? STYLE : PAGE.formatted(query == null ? "" : query, script);
        var body = text.getBytes(UTF_8);
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", isStyle ? "text/css" : "text/html;charset=utf-8");
        headers.set("Content-Security-Policy", policy());
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** No more than docs/embedding.md asks for, and the strictest there is about types. */
    private String policy() {
        var api = script.resolve("/");
        return "default-src 'none'; style-src 'self'; script-src " + script + "; connect-src " + api + "cms/api/v1/;"
                + " base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
    }

    String origin() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    /** The address of a page whose component has these attributes. */
    String page(String path, String... attributes) {
        return origin() + path + "?" + String.join("%20", attributes).replace("\"", "%22");
    }

    /** What the API answers to somebody who was too quick. */
    Route.FulfillOptions tooMany(int seconds) {
        return new Route.FulfillOptions()
                .setStatus(429)
                .setContentType("application/problem+json")
                .setBody("{\"type\": \"/cms/problems#too-many\", \"status\": 429}")
                .setHeaders(Map.of(
                        "Retry-After", Integer.toString(seconds),
                        "Access-Control-Allow-Origin", origin(),
                        "Access-Control-Expose-Headers", "Retry-After"));
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
