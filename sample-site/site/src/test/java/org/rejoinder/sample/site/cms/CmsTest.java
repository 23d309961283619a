package org.rejoinder.sample.site.cms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CmsTest {

    private static final Reader READER = new Reader("192.0.2.7", "Browser/1.0");

    private final Map<String, Canned> answers = new HashMap<>();
    private final List<String> heard = new ArrayList<>();
    private HttpServer server;
    private Cms cms;
    private Commenting commenting;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        var line = new Line(new CmsAddress(
                URI.create("http://localhost:" + server.getAddress().getPort() + "/cms/api/v1")));
        cms = new Cms(line);
        commenting = new Commenting(line);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void an_article_is_read_with_all_that_the_page_shows() {
        can("GET /articles/2009/11/22/ball", 200, """
                {"id":"a1","slug":"ball","permalink":"/2009/11/22/ball/","title":"Ball","excerpt":"Short","body":"<p>Long</p>",
                 "author":{"slug":"coach","name":"The Coach","byline":"Teaches."},
                 "image":{"url":"/pictures/ball.svg","alt":"A ball","width":800},
                 "callToAction":{"label":"Buy","url":"https://shop.example.org/"},
                 "categories":[{"slug":"massage","name":"Massage"}],"publishedAt":"2009-11-22T08:30:00Z",
                 "commentCount":14,"commentsOpen":true,"previous":{"id":"a0","title":"Before","permalink":"/2009/11/21/b/"},
                 "somethingNew":{"x":1}}
                """);

        var article = cms.article("/2009/11/22/ball/", READER).orElseThrow();

        assertThat(article.title()).isEqualTo("Ball");
        assertThat(article.publishedAt()).isEqualTo(Instant.parse("2009-11-22T08:30:00Z"));
        assertThat(article.author()).isEqualTo(new Author("coach", "The Coach", "Teaches.", null, null));
        assertThat(article.image())
                .isEqualTo(new Image("/pictures/ball.svg", "A ball", null, null, 800, null, List.of()));
        assertThat(article.tags()).isEmpty();
        assertThat(article.previous()).isEqualTo(new Neighbour("/2009/11/21/b/", "Before"));
        assertThat(article.next()).isNull();
        assertThat(heard).contains("X-Forwarded-For: 192.0.2.7", "User-Agent: Browser/1.0");
    }

    @Test
    void threads_are_read_with_their_replies_and_with_what_was_removed() {
        can("GET /articles/a1/comments?view=threads&limit=20&cursor=a%3Db", 200, """
                {"data":[{"id":"c1","number":1,"removed":true,"replies":[
                  {"id":"c2","number":2,"depth":1,"author":{"name":"Ann","isAuthor":false},"body":"<p>Yes</p>",
                   "answeredByEmail":true,"repliesNext":"more"}]}],
                 "meta":{"total":1,"next":"on"}}
                """);

        var threads = cms.threads("a1", "a=b", null, READER);

        assertThat(threads.meta().next()).isEqualTo("on");
        var removed = threads.data().get(0);
        assertThat(removed.removed()).isTrue();
        assertThat(removed.name()).isEqualTo("someone");
        var reply = removed.replies().get(0);
        assertThat(reply.name()).isEqualTo("Ann");
        assertThat(reply.answeredByEmail()).isTrue();
        assertThat(reply.repliesNext()).isEqualTo("more");
    }

    @Test
    void a_former_permalink_leads_to_the_article_where_it_is_now() {
        can("GET /articles/2009/11/22/old", 301, "{}", "Location", "/cms/api/v1/articles/2009/11/22/new");
        can(
                "GET /articles/2009/11/22/new",
                200,
                "{\"id\":\"a1\",\"permalink\":\"/2009/11/22/new/\",\"commentCount\":0,\"commentsOpen\":true}");

        assertThatThrownBy(() -> cms.article("/2009/11/22/old/", READER))
                .isInstanceOfSatisfying(
                        Moved.class,
                        moved -> assertThat(cms.articleBehind(moved, READER)
                                        .orElseThrow()
                                        .permalink())
                                .isEqualTo("/2009/11/22/new/"));
    }

    @Test
    void what_the_plugin_does_not_know_is_nothing_but_a_404_of_somebody_else_means_that_it_is_away() {
        can("GET /comments/c9", 404, "{\"title\":\"Not found\",\"status\":404}");
        can("GET /comments/c8", 404, "<h1>No such context root</h1>", "Content-Type", "text/html");

        assertThat(cms.comment("c9", READER)).isEmpty();
        assertThatThrownBy(() -> cms.comment("c8", READER)).isInstanceOf(CmsAway.class);
    }

    @Test
    void a_comment_goes_out_as_it_was_written_and_says_what_became_of_it() {
        can("POST /articles/a1/comments", 202, "{\"id\":\"c5\",\"status\":\"held\"}");

        var comment = commenting.submit("a1", written("Ünï \"quoted\""), "key-1", READER);

        assertThat(comment.status()).isEqualTo("held");
        assertThat(comment.number()).isNull();
        assertThat(heard).contains("Idempotency-Key: key-1");
        assertThat(heard.get(heard.size() - 1))
                .contains("\"answerByEmail\":true")
                .contains("\"notify\":\"replies\"")
                .contains("Ünï \\\"quoted\\\"")
                .doesNotContain("parent");
    }

    @Test
    void what_is_wrong_with_a_comment_is_known_by_field() {
        can(
                "POST /articles/a1/comments",
                422,
                "{\"title\":\"Invalid\",\"status\":422,\"errors\":[{\"field\":\"email\",\"message\":\"not an address\"}]}");

        assertThatThrownBy(() -> commenting.submit("a1", written("text"), "key-1", READER))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problem().errors())
                                .containsExactly(new Problem.FieldError("email", "not an address")));
    }

    @Test
    void what_is_said_to_search_engines_cannot_end_the_script_it_stands_in() {
        can("GET /articles/2009/11/22/ball", 200, """
                {"id":"a1","permalink":"/2009/11/22/ball/","commentCount":0,"commentsOpen":true,
                 "image":{"url":"/b.jpg","sizes":[{"url":"/s.jpg","width":320},{"url":"/b.jpg","width":800}]},
                 "share":{"openGraph":[{"property":"og:title","content":"Ball"}],
                          "jsonLd":{"headline":"</script><script>alert(1)"}}}
                """);

        var article = cms.article("/2009/11/22/ball/", READER).orElseThrow();

        assertThat(requireNonNull(article.share()).script())
                .isEqualTo("{\"headline\":\"\\u003c/script>\\u003cscript>alert(1)\"}");
        assertThat(requireNonNull(article.image()).srcset()).isEqualTo("/s.jpg 320w, /b.jpg 800w");
    }

    @Test
    void a_writer_changes_and_removes_a_comment_by_its_token() {
        can("PATCH /comments/c5", 200, "{\"id\":\"c5\",\"status\":\"held\",\"source\":\"New\"}");
        can("DELETE /comments/c5", 204, "");
        var own = new Commenting.Own("c5", "token-1");

        assertThat(commenting.change(own, "New", READER).orElseThrow().source()).isEqualTo("New");
        commenting.withdraw(own, READER);

        assertThat(heard).contains("Edit-Token: token-1", "{\"body\":\"New\"}");
    }

    @Test
    void a_plugin_that_is_not_there_is_away() {
        server.stop(0);

        assertThatThrownBy(() -> cms.categories(READER)).isInstanceOf(CmsAway.class);
    }

    private static NewComment written(String body) {
        return new NewComment("Ann", "ann@example.net", null, body, null, "replies", true, null, null);
    }

    private void can(String request, int status, String body, String... headers) {
        answers.put(request, new Canned(status, body, List.of(headers)));
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().toString().replaceFirst("^/cms/api/v1", "");
        exchange.getRequestHeaders().forEach((name, values) -> heard.add(name(name) + ": " + values.get(0)));
        heard.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        var canned = answers.getOrDefault(
                exchange.getRequestMethod() + " " + path, new Canned(500, "nothing canned for " + path, List.of()));
        var type = canned.status >= 400 ? "application/problem+json" : "application/json";
        exchange.getResponseHeaders().set("Content-Type", type);
        for (int i = 0; i < canned.headers.size(); i += 2) {
            exchange.getResponseHeaders().set(canned.headers.get(i), canned.headers.get(i + 1));
        }
        var bytes = canned.body.getBytes(UTF_8);
        exchange.sendResponseHeaders(canned.status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** The JDK's server writes header names with one capital only. */
    private static String name(String name) {
        return switch (name) {
            case "X-forwarded-for" -> "X-Forwarded-For";
            case "User-agent" -> "User-Agent";
            case "Idempotency-key" -> "Idempotency-Key";
            case "Edit-token" -> "Edit-Token";
            default -> name;
        };
    }

    private record Canned(int status, String body, List<String> headers) {}
}
