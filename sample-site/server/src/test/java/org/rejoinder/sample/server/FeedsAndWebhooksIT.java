package org.rejoinder.sample.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.standardwebhooks.Webhook;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** How other people's programs hear of the site: they fetch its feeds, and its webhooks call them. */
class FeedsAndWebhooksIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private record Received(String id, String body, Map<String, List<String>> headers) {}

    @TempDir
    Path folder;

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile int status = 503;
    private final HttpServer receiver = receiver();

    private HttpServer receiver() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
            server.createContext("/hook", exchange -> {
                var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                var id = String.valueOf(exchange.getRequestHeaders().getFirst("webhook-id"));
                received.add(new Received(id, body, exchange.getRequestHeaders()));
                exchange.sendResponseHeaders(status, -1);
                exchange.close();
            });
            return server;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @BeforeEach
    void start_receiver() {
        receiver.start();
    }

    @AfterEach
    void stop_receiver() {
        receiver.stop(0);
    }

    @Test
    @ExtendWith(OneServer.class)
    void feeds_are_fetched_anew_only_when_there_is_news(LibertyServer server) throws Exception {
        var editor = new Api(server, "editor");
        editor.post(201, "/editorial/categories", "{\"name\": \"Sleep\"}");
        var first = get(server, "/cms/feeds/articles.rss");
        var tag = first.headers().firstValue("ETag").orElseThrow();
        var date = first.headers().firstValue("Last-Modified").orElseThrow();
        int known = rome(first).getEntries().size();
        assertThat(first.headers().firstValue("Content-Type")).hasValue("application/rss+xml; charset=UTF-8");
        assertThat(get(server, "/cms/feeds/articles.rss", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(get(server, "/cms/feeds/articles.rss", "If-Modified-Since", date)
                        .statusCode())
                .isEqualTo(304);

        var article = publish(editor);

        var news = get(server, "/cms/feeds/articles.rss", "If-None-Match", tag);
        assertThat(news.statusCode()).isEqualTo(200);
        assertThat(rome(news).getEntries()).hasSizeGreaterThanOrEqualTo(known);
        assertThat(rome(news).getEntries().get(0).getTitle()).isEqualTo("Pillows & necks");
        assertThat(rome(get(server, "/cms/feeds/categories/sleep.atom")).getEntries())
                .hasSize(1);
        assertThat(Api.json(get(server, "/cms/feeds/articles/" + article + "/comments.json")
                                .body())
                        .getJsonArray("items"))
                .isEmpty();
        assertThat(get(server, "/cms/sitemap.xml").body())
                .contains("/pillows-necks/</loc>", "/category/sleep/</loc>", "<lastmod>");
        refuseWhatIsNone(server, article);
        follow(server, editor, article);
    }

    private static void refuseWhatIsNone(LibertyServer server, String article) {
        for (var path : List.of(
                "/cms/feeds/articles.xml",
                "/cms/feeds/categories/none.rss",
                "/cms/feeds/articles/0000000000000000/comments.rss",
                "/cms/feeds/articles/..%2f/comments.rss",
                "/cms/sitemaps/9.xml",
                "/cms/sitemaps/x")) {
            var answer = get(server, path);
            assertThat(answer.statusCode()).as(path).isIn(400, 404);
            assertThat(answer.body()).as(path).doesNotContain("Exception", "at org.");
        }
        assertThat(get(server, "/cms/feeds/articles.rss?page=2").statusCode()).isEqualTo(400);
        var posted = server.send(HttpRequest.newBuilder(server.uri("/cms/feeds/articles/" + article + "/comments.rss"))
                .POST(HttpRequest.BodyPublishers.ofString("x"))
                .build());
        assertThat(posted.statusCode()).isEqualTo(405);
        var head = server.send(HttpRequest.newBuilder(server.uri("/cms/feeds/articles.json"))
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build());
        assertThat(head.headers().firstValue("ETag")).isPresent();
        assertThat(head.headers().firstValue("Content-Type")).hasValue("application/feed+json");
    }

    private static void follow(LibertyServer server, Api editor, String article) {
        var category = editor.call("GET", "/editorial/categories/sleep", null);
        var renamed = editor.call(
                "PUT",
                "/editorial/categories/sleep",
                "{\"name\": \"Sleep\", \"slug\": \"good-sleep\"}",
                "If-Match",
                category.headers().firstValue("ETag").orElseThrow());
        assertThat(renamed.statusCode()).isEqualTo(200);
        var moved = get(server, "/cms/feeds/categories/sleep.rss");
        assertThat(moved.statusCode()).isEqualTo(301);
        assertThat(moved.headers().firstValue("Location")).hasValue("/cms/feeds/categories/good-sleep.rss");

        editor.post(200, "/editorial/articles/" + article + "/unpublish", null);
        assertThat(get(server, "/cms/feeds/articles/" + article + "/comments.rss")
                        .statusCode())
                .isEqualTo(404);
        assertThat(get(server, "/cms/feeds/articles.rss").body()).doesNotContain("Pillows");
        assertThat(get(server, "/cms/sitemap.xml").body()).doesNotContain("/pillows-necks/");
    }

    @Test
    void a_message_outlives_a_killed_server_and_is_taken_once() throws Exception {
        var server = new LibertyServer(folder).with("WEBHOOKS_PRIVATE", true).with("WEBHOOKS_HTTP", true);
        try {
            server.start();
            var admin = new Api(server, "admin");
            refuseStrangers(admin);
            admin.put("/admin/settings", "{\"data\": [{\"name\": \"comments.policy\", \"value\": \"open\"}]}");
            var article = admin.get("/articles?limit=1&fields=id")
                    .getJsonArray("data")
                    .getJsonObject(0)
                    .getString("id");
            var webhook = admin.post(
                    201,
                    "/admin/webhooks",
                    "{\"url\": \"http://localhost:%d/hook\", \"events\": [\"comment.approved\"]}"
                            .formatted(receiver.getAddress().getPort()));
            var deliveries = "/admin/webhooks/" + webhook.getString("id") + "/deliveries";
            admin.post(201, "/articles/" + article + "/comments", """
                    {"name": "Ann", "email": "ann@example.net", "body": "Ice or heat?"}""");
            await().atMost(PATIENCE).until(() -> !received.isEmpty());
            server.kill();
            status = 200;
            int before = received.size();

            server.start();

            await().atMost(PATIENCE).until(() -> delivered(admin, deliveries));
            assertThat(received).hasSize(before + 1);
            var message = received.get(before);
            new Webhook(webhook.getString("secret")).verify(message.body(), message.headers());
            assertThat(received).extracting(Received::id).containsOnly(message.id());
            assertThat(message.body())
                    .contains("comment.approved", "Ice or heat?")
                    .doesNotContain("@", "127.0.0.1");

            admin.post(200, deliveries + "/1/resend", null);
            await().atMost(PATIENCE).until(() -> received.size() == before + 2);
            assertThat(received.get(before + 1).id()).isEqualTo(message.id());
            assertThat(admin.get("/admin/webhooks").toString())
                    .contains(webhook.getString("id"))
                    .doesNotContain("whsec_");
        } finally {
            server.kill();
        }
    }

    private static boolean delivered(Api admin, String deliveries) {
        return admin.get(deliveries).getJsonArray("data").getValuesAs(JsonObject.class).stream()
                .anyMatch(its -> its.getString("state").equals("delivered"));
    }

    private static void refuseStrangers(Api admin) {
        var one = "{\"url\": \"https://www.example.org/\"}";
        assertThat(new Api(admin.server(), null)
                        .call("POST", "/admin/webhooks", one)
                        .statusCode())
                .isEqualTo(401);
        assertThat(admin.as("editor").call("GET", "/admin/webhooks", null).statusCode())
                .isEqualTo(403);
        admin.post(422, "/admin/webhooks", "{\"url\": \"gopher://x\"}");
        admin.post(422, "/admin/webhooks", "{\"url\": \"https://www.example.org/\", \"events\": [\"all\"]}");
        admin.post(400, "/admin/webhooks", "{\"url\": \"https://www.example.org/\", \"secret\": \"mine\"}");
        for (var path : List.of("/0000000000000000", "/x/deliveries", "/..%2fx")) {
            assertThat(admin.call("GET", "/admin/webhooks" + path, null).statusCode())
                    .as(path)
                    .isIn(400, 404);
        }
        admin.post(404, "/admin/webhooks/0000000000000000/deliveries/0/resend", null);
        admin.post(404, "/admin/webhooks/0000000000000000/rotate", null);
    }

    private static String publish(Api editor) {
        var draft = editor.post(201, "/editorial/articles", """
                {"title": "Pillows & necks", "body": "<p>Low is better.</p>", "format": "html", "categories": ["sleep"]}""");
        var id = draft.getString("id");
        editor.post(200, "/editorial/articles/" + id + "/publish", null);
        return id;
    }

    private static HttpResponse<String> get(LibertyServer server, String path, String... headers) {
        var request = HttpRequest.newBuilder(server.uri(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return server.send(request.build());
    }

    private static SyndFeed rome(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new SyndFeedInput().build(new StringReader(answer.body()));
    }
}
