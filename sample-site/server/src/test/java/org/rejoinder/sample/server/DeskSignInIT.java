package org.rejoinder.sample.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** Signing in at the desk, and what its cookie is good for. */
@ExtendWith(OneServer.class)
@TestInstance(Lifecycle.PER_CLASS)
class DeskSignInIT {

    private static final String SIGN_IN = "/cms/desk/sign-in";
    private static final String ARTICLES = Api.BASE + "/editorial/articles";
    private static final String SOMEWHERE = "198.51.100.7";

    private final LibertyServer server;

    DeskSignInIT(LibertyServer server) {
        this.server = server;
    }

    private HttpResponse<String> form(String path, String fields, String... headers) {
        var request = HttpRequest.newBuilder(server.uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields));
        return server.send((headers.length > 0 ? request.headers(headers) : request).build());
    }

    private HttpResponse<String> get(String path, String... headers) {
        var request = HttpRequest.newBuilder(server.uri(path));
        return server.send((headers.length > 0 ? request.headers(headers) : request).build());
    }

    private HttpResponse<String> draft(String... headers) {
        return server.send(HttpRequest.newBuilder(server.uri(ARTICLES))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"title\": \"By cookie\"}"))
                .headers(headers)
                .build());
    }

    private String signIn() {
        var answer = form(SIGN_IN, "name=editor&password=editor");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("./");
        var cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).startsWith("rejoinder-desk=").contains("Path=/cms", "HttpOnly", "SameSite=Strict");
        return cookie.replaceFirst(";.*", "");
    }

    private String origin() {
        return server.uri("").toString().replaceAll("/$", "");
    }

    @Test
    void the_desk_alone_gets_a_cookie_and_signing_out_ends_it() {
        var cookie = signIn();
        var mine = get(Api.BASE + "/session", "Cookie", cookie);
        var basic = new Api(server, "editor").call("GET", "/editorial/articles", null);

        assertThat(mine.body()).contains("\"name\":\"editor\"", "\"roles\":[\"editor\"]");
        assertThat(mine.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(basic.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(get(Api.BASE + "/admin/settings", "Cookie", cookie).statusCode())
                .isEqualTo(403);

        assertThat(form("/cms/desk/sign-out", "", "Cookie", cookie).statusCode())
                .isEqualTo(303);
        assertThat(get(ARTICLES, "Cookie", cookie).statusCode()).isEqualTo(401);
        assertThat(signIn()).as("another session each time").isNotEqualTo(signIn());
    }

    @Test
    void a_write_that_rests_on_the_cookie_needs_an_origin_of_ours() {
        var cookie = signIn();

        assertThat(draft("Cookie", cookie).statusCode()).isEqualTo(403);
        assertThat(draft("Cookie", cookie, "Origin", "null").statusCode()).isEqualTo(403);
        assertThat(draft("Cookie", cookie, "Origin", "https://evil.example").statusCode())
                .isEqualTo(403);
        assertThat(draft("Cookie", cookie, "Origin", origin()).statusCode()).isEqualTo(201);
        assertThat(form(SIGN_IN, "name=editor&password=editor", "Origin", "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(form(SIGN_IN, "name=editor&password=editor", "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void wrong_passwords_are_refused_and_counted() {
        for (int i = 0; i < 10; i++) {
            var wrong = form(SIGN_IN, "name=editor&password=wrong", "X-Forwarded-For", SOMEWHERE);
            assertThat(wrong.statusCode()).isEqualTo(401);
            assertThat(wrong.headers().firstValue("Set-Cookie")).isEmpty();
            assertThat(wrong.headers().firstValue("WWW-Authenticate")).isEmpty();
        }
        var right = form(SIGN_IN, "name=editor&password=editor", "X-Forwarded-For", SOMEWHERE);

        assertThat(right.statusCode()).isEqualTo(429);
        assertThat(right.headers().firstValue("Retry-After")).isPresent();
        assertThat(signIn()).as("from elsewhere").isNotEmpty();
    }

    @Test
    void the_browser_never_asks_for_a_password_itself_and_shows_nothing_in_frames() {
        var refused = get(ARTICLES, "X-Requested-With", "desk");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate")).isEmpty();
        assertThat(get(ARTICLES).headers().firstValue("WWW-Authenticate")).isPresent();

        var page = get("/cms/desk/");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self' 'sha256-", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        var again = get(
                "/cms/desk/", "If-None-Match", page.headers().firstValue("ETag").orElseThrow());
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(get("/cms/desk/jars/prosemirror-view/dist/index.js").statusCode())
                .isEqualTo(200);
        for (var path : new String[] {"nothing.js", "WEB-INF/web.xml", "../WEB-INF/web.xml", "jars/jsoup/x.js"}) {
            assertThat(get("/cms/desk/" + path).statusCode()).as(path).isIn(400, 404);
        }
        assertThat(get("/cms/desk/nothing").headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/html");
    }
}
