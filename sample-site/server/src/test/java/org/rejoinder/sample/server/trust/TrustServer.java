package org.rejoinder.sample.server.trust;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.rejoinder.sample.server.Api;
import org.rejoinder.sample.server.LibertyServer;

/**
 * One server for all tests that ask for it, started by the first of them. Its comments are published at once and in any
 * number, moderators have a mailbox, and a webhook hears of everything: whatever could betray anybody is switched on.
 */
final class TrustServer {

    static final String DESK = "desk@example.org";

    private final List<String> hooked = new CopyOnWriteArrayList<>();
    private final GreenMail mail;
    private final HttpServer hooks;
    private final Path folder;
    private final LibertyServer server;

    /** Gives the running server to a test that asks for it. */
    static final class Shared implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == TrustServer.class;
        }

        @Override
        public @Nullable Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return Running.SERVER;
        }
    }

    /** For as long as the virtual machine lives: JUnit's stores end with each class when Failsafe forks. */
    private static final class Running {
        static final TrustServer SERVER = new TrustServer();
    }

    private TrustServer() {
        try {
            int port = LibertyServer.freePort();
            mail = new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP));
            mail.start();
            hooks = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
            hooks.createContext("/hook", exchange -> {
                hooked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                exchange.sendResponseHeaders(204, -1);
                exchange.close();
            });
            hooks.start();
            var all = Files.createDirectories(Path.of("target/trust-server").toAbsolutePath());
            folder = Files.createTempDirectory(all, "server-");
            server = new LibertyServer(folder)
                    .with("MAIL_SMTP_HOST", "localhost")
                    .with("MAIL_SMTP_PORT", port)
                    .with("MAIL_FROM", "site@example.org")
                    .with("WEBHOOKS_PRIVATE", true)
                    .with("WEBHOOKS_HTTP", true)
                    .start();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        set("comments.policy", "open");
        set("comments.rate", "10000");
        set("spam.checks", "");
        set("moderation.digestMinutes", "0");
    }

    LibertyServer server() {
        return server;
    }

    Api as(@Nullable String user) {
        return new Api(server, user);
    }

    Api visitor() {
        return as(null);
    }

    GreenMail mail() {
        return mail;
    }

    /** What the webhook was told. */
    List<String> hooked() {
        return hooked;
    }

    /** Has a webhook told of everything from now on. */
    void listen() {
        as("admin")
                .post(
                        201,
                        "/admin/webhooks",
                        "{\"url\": \"http://localhost:%d/hook\"}"
                                .formatted(hooks.getAddress().getPort()));
    }

    void set(String setting, String value) {
        as("admin")
                .put(
                        "/admin/settings",
                        "{\"data\": [{\"name\": \"%s\", \"value\": \"%s\"}]}".formatted(setting, value));
    }

    /** Publishes an article with this title and returns its id. */
    String publish(String title) {
        var id = draft(title);
        as("editor").post(200, "/editorial/articles/" + id + "/publish", null);
        return id;
    }

    String draft(String title) {
        return as("editor")
                .post(201, "/editorial/articles", """
                        {"title": "%s", "body": "<p>Words about %s.</p>", "format": "html"}""".formatted(title, title))
                .getString("id");
    }

    /** Everything that the server has written down for its admin to read. */
    String logs() throws IOException {
        var text = new StringBuilder();
        try (var files = Files.walk(folder)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".log")).toList()) {
                text.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return text.toString();
    }
}
