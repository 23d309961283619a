package org.rejoinder.spam;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.rejoinder.mail.EmailAddress;
import org.rejoinder.mail.MailSettings;
import org.rejoinder.mail.MailSettings.Server;

/** A service that answers like Akismet and remembers what it was told. */
public final class FakeAkismet implements AutoCloseable {

    public static final MailSettings SITE = new MailSettings(
            new Server("", 25, "", ""), EmailAddress.parse("site@site.invalid"), "Site", "https://site.invalid");

    public final List<String> heard = new CopyOnWriteArrayList<>();
    public volatile String answer = "false";
    public volatile int status = 200;
    private final HttpServer server;

    public FakeAkismet() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/1.1/", exchange -> {
            heard.add(exchange.getRequestURI().getPath().replaceFirst(".*/", "") + "?"
                    + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            var bytes = answer.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    public Akismet client() {
        return new Akismet(
                Optional.of("a key"), "http://127.0.0.1:" + server.getAddress().getPort() + "/1.1/", SITE);
    }

    public static Akismet off() {
        return new Akismet(Optional.empty(), "https://akismet.invalid/1.1", SITE);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
