package org.rejoinder.sample.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.rejoinder.sample.server.browser.Browser;
import org.rejoinder.sample.server.browser.InBrowser;

/** What other sites may load, read and write; told to the server that the browsers look at. */
@InBrowser
class OtherSitesIT {

    private static final int MOST_BYTES = 15_000;
    private static final String OTHER = "https://shop.example.org";

    private final Browser browser;
    private final Api api;

    OtherSitesIT(Browser browser) {
        this.browser = browser;
        this.api = new Api(browser.server(), null);
    }

    private int allow(String origins) {
        return api.as("admin")
                .call("PUT", "/admin/settings", """
                {"data":[{"name":"comments.origins","value":"%s"}]}""".formatted(origins))
                .statusCode();
    }

    @Test
    void the_script_is_one_small_answer_that_any_page_may_keep() {
        var address = browser.server().uri("/cms/embed/comments.js");
        var answer = browser.server()
                .send(HttpRequest.newBuilder(address)
                        .header("Accept-Encoding", "gzip")
                        .build());
        var headers = answer.headers();
        assertThat(headers.firstValueAsLong("Content-Length").orElseThrow()).isLessThan(MOST_BYTES);
        assertThat(headers.firstValue("Content-Encoding")).contains("gzip");
        assertThat(headers.firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).contains("cross-origin");
        assertThat(headers.firstValue("Cache-Control")).contains("public, max-age=3600, must-revalidate");
        var again = HttpRequest.newBuilder(address)
                .header("Accept-Encoding", "gzip")
                .header("If-None-Match", headers.firstValue("ETag").orElseThrow())
                .build();
        assertThat(browser.server().send(again).statusCode()).isEqualTo(304);
    }

    @Test
    void any_site_may_read_and_only_named_ones_may_write() {
        var article = api.get("/articles?limit=1").getJsonArray("data").getJsonObject(0);
        var path = "/articles/" + article.getString("id") + "/comments";

        assertThat(preflight(path, OTHER, "POST")).doesNotContain("POST");
        assertThat(allow(OTHER + "/blog")).isEqualTo(200);
        assertThat(preflight(path, OTHER, "POST")).contains("POST");
        assertThat(preflight(path, "https://evil.invalid", "POST")).doesNotContain("POST");
        assertThat(preflight(path + "/stream", "https://evil.invalid", "GET")).contains("GET");
        assertThat(api.call("POST", path, "{}", "Origin", OTHER).statusCode()).isEqualTo(422);
        assertThat(api.call("POST", path, "{}", "Origin", "https://evil.invalid")
                        .statusCode())
                .isEqualTo(403);
        var read = api.call("GET", path, null, "Origin", "https://evil.invalid");
        assertThat(read.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(allow("everybody")).isEqualTo(422);
        assertThat(allow("")).isEqualTo(200);
        assertThat(preflight(path, OTHER, "POST")).doesNotContain("POST");
    }

    private String preflight(String path, String origin, String method) {
        var answer = api.call("OPTIONS", path, null, "Origin", origin, "Access-Control-Request-Method", method);
        return answer.headers().firstValue("Access-Control-Allow-Methods").orElse("");
    }
}
