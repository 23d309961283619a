package org.rejoinder.sample.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the whole server answers to what it should not be asked; much of it is the container's doing unless prevented. */
@ExtendWith(OneServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputIT {

    private final LibertyServer server;
    private final String article;

    BadInputIT(LibertyServer server) {
        this.server = server;
        article = new Api(server, null)
                .get("/articles?limit=1&fields=id")
                .getJsonArray("data")
                .getJsonObject(0)
                .getString("id");
    }

    private Api api(@Nullable String user) {
        return new Api(server, user);
    }

    @ParameterizedTest(name = "{0} {1} {2} → {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    GET    | /nothing                              |                                             | 404
                    GET    | /articles/unknown                     |                                             | 404
                    GET    | /articles/2009/11/31/no-such-day      |                                             | 404
                    GET    | /articles?limit=0                     |                                             | 400
                    GET    | /articles?limit=101                   |                                             | 400
                    GET    | /articles?colour=red                  |                                             | 400
                    GET    | /articles?cursor=abc                  |                                             | 400
                    GET    | /articles?from=yesterday              |                                             | 400
                    GET    | /articles?fields=secret               |                                             | 400
                    DELETE | /articles                             |                                             | 405
                    GET    | /editorial/articles                   |                                             | 401
                    GET    | /moderation/comments                  |                                             | 401
                    GET    | /correspondence                       |                                             | 401
                                        GET    | /comments/0123456789abcdef            |                                             | 404
                    POST   | /articles/unknown/comments            | ~{"name":"A","email":"a@example.org","body":"b"}~ | 404
                    POST   | /articles/{id}/comments               | ~{"name":"A","email":"a@example.org","website":"http://ä:$1/","body":"b"}~ | 422
                    POST   | /articles/{id}/comments               | ~{"name":"A"~                               | 400
                    POST   | /articles/{id}/comments               | ~null~                                      | 400
                    POST   | /articles/{id}/comments               | ~[]~                                        | 400
                    POST   | /articles/{id}/comments               | ~{"name":5,"email":"a@example.org","body":"b"}~ | 400
                    POST   | /articles/{id}/comments               | ~{"status":"approved","name":"A","email":"a@example.org","body":"b"}~ | 400
                    POST   | /articles/{id}/comments               | ~{"name":"A","name":"B","email":"a@example.org","body":"b"}~ | 400
                    POST   | /articles/{id}/comments               | ~{"name":"A","email":"a@example.org","body":"b","startedAt":"soon"}~ | 400
                    POST   | /articles/{id}/comments               | ~{"name":"","email":"a@example.org","body":"b"}~ | 422
                    POST   | /articles/{id}/comments               | ~{"name":"A","email":"<a@b>c@d","body":"b"}~ | 422
                    POST   | /articles/{id}/comments               | ~{"name":"A","email":"a@example.org","body":"<script>x</script>"}~ | 422
                    POST   | /articles/{id}/comments               | ~{"name":"A","email":"a@example.org","website":"javascript:x","body":"b"}~ | 422
                    POST   | /articles/{id}/comments               | ~{"name":"A","email":"a@example.org","body":"b","parent":"0123456789abcdef"}~ | 422
                    """)
    void is_refused_as_a_problem_that_says_nothing_of_the_inside(
            String method, String path, @Nullable String body, int status) {
        var answer = api(null).call(method, path.replace("{id}", article), body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(Api.json(answer.body()).getInt("status")).isEqualTo(status);
        assertThat(answer.body())
                .doesNotContain("Exception")
                .doesNotContain("org.rejoinder")
                .doesNotContain("/rejoinder/")
                .doesNotContain("a@example.org");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void what_was_refused_has_left_nothing_behind() {
        assertThat(api("moderator").get("/moderation/comments?status=held").getJsonArray("data"))
                .isEmpty();
    }

    @Test
    void too_much_and_the_wrong_kind_are_refused() {
        var path = "/articles/" + article + "/comments";

        assertThat(api(null)
                        .call("POST", path, "{\"name\":\"" + "a".repeat(300_000) + "\"}")
                        .statusCode())
                .isEqualTo(413);
        assertThat(api(null).call("POST", path, "[".repeat(20_000)).statusCode())
                .isEqualTo(400);
        assertThat(api(null).call("POST", path, "<comment/>").statusCode()).isEqualTo(415);
    }

    @Test
    void a_body_that_is_not_packed_as_it_says_is_refused() {
        var comment = "{\"name\":\"A\",\"email\":\"a@example.org\",\"body\":\"b\"}";

        var answer = api(null).call("POST", "/articles/" + article + "/comments", comment, "Content-Encoding", "gzip");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    @Test
    void everything_that_is_wrong_with_a_comment_is_said_at_once() {
        var comment =
                "{\"name\":\" \",\"email\":\"nobody\",\"website\":\"javascript:x\",\"body\":\"\",\"notify\":\"you\"}";

        var errors = Api.expect(422, api(null).call("POST", "/articles/" + article + "/comments", comment))
                .getJsonArray("errors");

        assertThat(errors.getValuesAs(error -> error.asJsonObject().getString("field")))
                .containsExactlyInAnyOrder("name", "email", "website", "body", "notify");
    }

    @Test
    void who_is_signed_in_may_what_the_role_may() {
        assertThat(api("moderator").call("GET", "/admin/settings", null).statusCode())
                .isEqualTo(403);
        assertThat(api("moderator").call("GET", "/editorial/articles", null).statusCode())
                .isEqualTo(403);
        assertThat(api("author").call("GET", "/moderation/comments", null).statusCode())
                .isEqualTo(403);
        assertThat(api("admin").call("GET", "/admin/settings", null).statusCode())
                .isEqualTo(200);
        assertThat(api("editor").call("GET", "/moderation/comments", null).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_page_of_another_site_may_read_and_not_write() {
        var foreign = new String[] {"Origin", "https://elsewhere.example"};
        var comment = "{\"name\":\"A\",\"email\":\"a@example.org\",\"body\":\"from elsewhere\"}";

        assertThat(api("editor")
                        .call("POST", "/articles/" + article + "/comments", comment, foreign)
                        .statusCode())
                .isEqualTo(403);
        var missing = api(null).call("GET", "/articles/unknown", null, foreign);
        assertThat(missing.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    }

    @Test
    void an_export_that_is_cut_off_is_refused_with_its_line_and_leaves_nothing() {
        var before = api(null).get("/articles?limit=1").getJsonObject("meta").getInt("total");
        var answer = api("admin").call("POST", "/admin/imports", """
                        <?xml version="1.0"?>
                        <rss><channel><item><title>Half""");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        var location = answer.headers().firstValue("Location").orElseThrow();
        var path = location.substring(location.indexOf(Api.BASE) + Api.BASE.length());

        var end = await().until(
                        () -> api("admin").get(path),
                        state -> !state.getString("state").equals("running"));

        assertThat(end.getString("state")).isEqualTo("failed");
        assertThat(end.getJsonObject("error").getInt("line")).isEqualTo(2);
        assertThat(api(null).get("/articles?limit=1").getJsonObject("meta").getInt("total"))
                .isEqualTo(before);
    }
}
