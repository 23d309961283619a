package org.rejoinder.sample.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes cheap pills for spam, remembers what it was asked and told, and answers by the status that it is given. */
final class FakeAkismet implements AutoCloseable {

    final List<String> heard = new CopyOnWriteArrayList<>();
    volatile int status = 200;
    private final HttpServer http;

    FakeAkismet() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        http.createContext("/", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            heard.add(exchange.getRequestURI().getPath() + "?" + body);
            var answer = (body.contains("cheap+pills") ? "true" : "false").getBytes(UTF_8);
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        http.start();
    }

    String url() {
        return "http://127.0.0.1:" + http.getAddress().getPort() + "/1.1";
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
