package org.rejoinder.sample.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What editors must not send is refused as a whole: every member that can be written, wrong in one way at a time. */
@ExtendWith(OneServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadManuscriptsIT {

    private final LibertyServer server;

    BadManuscriptsIT(LibertyServer server) {
        this.server = server;
    }

    private Api editor() {
        return new Api(server, "editor");
    }

    private String draft(String title) {
        return editor().post(201, "/editorial/articles", article(title)).getString("id");
    }

    private static String article(String title) {
        return Json.createObjectBuilder()
                .add("title", title)
                .add("format", "markdown")
                .add("body", "The *text* of " + title + ".\n\nAnd www.example.org besides.")
                .build()
                .toString();
    }

    private HttpResponse<String> save(String id, String tag, String json) {
        return editor().call("PUT", "/editorial/articles/" + id, json, "If-Match", tag);
    }

    private String tag(String id) {
        return editor().call("GET", "/editorial/articles/" + id, null)
                .headers()
                .firstValue("ETag")
                .orElseThrow();
    }

    @ParameterizedTest(name = "{0} = {1} → {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    title        | 5                                       | 400
                    title        | null                                    | 422
                    title        | "   "                                   | 422
                    title        | "\\u202e\\u0000"                        | 422
                    title        | "\\ud800"                               | 400
                    slug         | ["a"]                                   | 400
                    slug         | "!!!"                                   | 422
                    excerpt      | {}                                      | 400
                    body         | true                                    | 400
                    format       | "word"                                  | 400
                    image        | "x.png"                                 | 400
                    image        | {"url": null}                           | 422
                    image        | {"url": "javascript:alert(1)"}          | 422
                    callToAction | {"label": "Go"}                         | 422
                    callToAction | {"label": "", "url": "https://a.test/"} | 422
                    categories   | "massage"                               | 400
                    categories   | [null]                                  | 400
                    categories   | ["no-such-category"]                    | 422
                    categories   | ["../authors"]                          | 422
                    tags         | [1]                                     | 400
                    tags         | ["!!!"]                                 | 422
                    author       | "nobody"                                | 422
                    publishedAt  | "tomorrow"                              | 400
                    publishedAt  | "2026-02-30T00:00:00Z"                  | 400
                    publishedAt  | 1700000000                              | 400
                    publishedAt  | "+12026-01-01T00:00:00Z"                | 422
                    publishedAt  | "+1000000000-12-31T23:59:59Z"           | 400
                    publishedAt  | "-0001-01-01T00:00:00Z"                 | 422
                    commentsOpen | "yes"                                   | 400
                    status       | "published"                             | 400
                    """)
    void a_bad_member_is_refused_and_nothing_is_half_done(String member, String value, int status) {
        var count = editor().get("/editorial/articles").getJsonObject("meta").getInt("total");
        var id = draft("Good " + member);
        var before = editor().get("/editorial/articles/" + id);
        var members = member.equals("title") ? "" : "\"title\": \"Bad\", ";
        var json = "{" + members + "\"" + member + "\": " + value + "}";

        var drafted = editor().call("POST", "/editorial/articles", json);
        var saved = save(id, tag(id), json);

        assertThat(drafted.statusCode()).as(drafted.body()).isEqualTo(status);
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(status);
        if (status == 422) {
            assertThat(Api.json(saved.body())
                            .getJsonArray("errors")
                            .getJsonObject(0)
                            .getString("field"))
                    .startsWith(member);
        }
        assertThat(editor().get("/editorial/articles/" + id)).isEqualTo(before);
        assertThat(editor().get("/editorial/articles").getJsonObject("meta").getInt("total"))
                .isEqualTo(count + 1);
    }

    @Test
    void too_much_and_bad_moments_are_refused() {
        var id = draft("Plain");
        var slugs = IntStream.range(0, 1_000).mapToObj(i -> (JsonValue) Json.createValue("category-" + i));
        var categories =
                Json.createArrayBuilder(slugs.collect(Collectors.toList())).build();
        assertThat(save(id, tag(id), "{\"title\": \"A\", \"categories\": " + categories + "}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(save(id, tag(id), "{\"title\": \"A\", \"body\": \"" + "a".repeat(300_000) + "\"}")
                        .statusCode())
                .isEqualTo(413);
        var publish = "/editorial/articles/" + id + "/publish";
        for (var at : new String[] {"2009-11-22T00:00:00Z", "+10000-01-01T00:00:00Z"}) {
            assertThat(editor().call("POST", publish, "{\"at\": \"" + at + "\"}")
                            .statusCode())
                    .as(at)
                    .isEqualTo(422);
        }
        for (var body : new String[] {"{\"at\": \"soon\"}", "{\"at\": 5}", "{\"when\": null}", "[]"}) {
            assertThat(editor().call("POST", publish, body).statusCode())
                    .as(body)
                    .isEqualTo(400);
        }
        assertThat(editor().get("/editorial/articles/" + id).getString("status"))
                .isEqualTo("draft");
    }
}
