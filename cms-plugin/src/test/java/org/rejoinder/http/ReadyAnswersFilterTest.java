package org.rejoinder.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.http.ServletFixture.Answer;
import org.rejoinder.http.ServletFixture.Sent;
import org.rejoinder.repository.ContentNode;
import org.rejoinder.repository.TestRepository;

class ReadyAnswersFilterTest {

    private static final Sent ARTICLE = Sent.get("/cms/api/v1/articles/a");

    private static final TestRepository REPOSITORY = TestRepository.onOak();
    private static int threads;

    private ReadyAnswersFilter filter = filter(true);
    private int made;

    @BeforeEach
    void a_thread_to_read() {
        threads++;
        REPOSITORY.write(() -> REPOSITORY.sessions().content().folder("threads/ab/abc" + threads + "/0000/00"));
    }

    @AfterAll
    static void close() {
        REPOSITORY.close();
    }

    @Test
    void an_answer_is_made_once_and_given_again() throws Exception {
        var first = send(ARTICLE);
        var second = send(ARTICLE);

        assertThat(made).isEqualTo(1);
        assertThat(second.body()).isEqualTo(first.body()).isEqualTo("comments: 0");
        assertThat(second.headers)
                .isEqualTo(first.headers)
                .containsEntry("Cache-Control", "public, no-cache")
                .containsEntry("Content-Type", "application/json")
                .containsEntry("Content-Length", "11")
                .containsEntry("Access-Control-Allow-Origin", "*")
                .containsEntry("X-Content-Type-Options", "nosniff")
                .containsKey("Last-Modified");
        assertThat(second.header("ETag")).matches("\"[0-9a-f]{32}\"");
    }

    @Test
    void a_write_makes_it_stale_at_once() throws Exception {
        var before = send(ARTICLE);
        write();

        var after = send(ARTICLE);
        assertThat(after.body()).isEqualTo("comments: 1");
        assertThat(after.header("ETag")).isNotEqualTo(before.header("ETag"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "W/%s", "\"other\", %s", "*"})
    void who_has_it_already_hears_that_only(String seen) throws Exception {
        var tag = send(ARTICLE).header("ETag");

        var answer = send(ARTICLE.with("If-None-Match", seen.formatted(tag)));

        assertThat(answer.status).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.header("ETag")).isEqualTo(tag);
        assertThat(answer.headers).doesNotContainKeys("Content-Length", "Content-Type");
        assertThat(made).isEqualTo(1);
    }

    @Test
    void what_is_seen_for_the_first_time_is_compared_too() throws Exception {
        var tag = send(ARTICLE).header("ETag");
        filter = filter(true);

        assertThat(send(ARTICLE.with("If-None-Match", String.valueOf(tag))).status)
                .isEqualTo(304);
    }

    @Test
    void who_has_an_older_one_gets_the_new_one() throws Exception {
        var tag = send(ARTICLE).header("ETag");
        write();

        var answer = send(ARTICLE.with("If-None-Match", String.valueOf(tag)));

        assertThat(answer.status).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("comments: 1");
    }

    @Test
    void head_has_the_headers_of_get_and_no_body() throws Exception {
        var head = send(new Sent("HEAD", ARTICLE.uri(), null, ARTICLE.headers()));

        assertThat(head.body()).isEmpty();
        assertThat(head.headers).isEqualTo(send(ARTICLE).headers);
        assertThat(made).isEqualTo(1);
    }

    @Test
    void who_knows_no_tags_is_answered_by_the_date() throws Exception {
        var date = String.valueOf(send(ARTICLE).header("Last-Modified"));

        assertThat(send(ARTICLE.with("If-Modified-Since", date)).status).isEqualTo(304);
        assertThat(send(ARTICLE.with("If-Modified-Since", "Sun, 22 Nov 2009 10:00:00 GMT")).status)
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cms/feeds/articles.rss", "/cms/sitemap.xml", "/cms/feeds/categories/admin.rss"})
    void feeds_and_sitemaps_are_kept_like_any_answer(String path) throws Exception {
        send(Sent.get(path));
        var again = send(Sent.get(path));

        assertThat(made).isEqualTo(1);
        assertThat(again.headers).containsKey("ETag").containsEntry("Cache-Control", "public, no-cache");
    }

    @Test
    void another_query_is_another_answer() throws Exception {
        send(ARTICLE);
        send(new Sent("GET", ARTICLE.uri(), "fields=id", ARTICLE.headers()));

        assertThat(made).isEqualTo(2);
    }

    @Test
    void a_writers_own_view_is_never_kept_nor_served_from_what_is() throws Exception {
        send(ARTICLE);
        var own = send(ARTICLE.with("Edit-Token", "1abc"));

        assertThat(made).isEqualTo(2);
        assertThat(own.headers).containsEntry("Cache-Control", "no-store").doesNotContainKey("ETag");
    }

    @ParameterizedTest
    @ValueSource(strings = {"editorial/articles", "admin/settings", "moderation/comments", "correspondence", "admin"})
    void what_is_not_for_all_is_not_kept(String path) throws Exception {
        send(Sent.get("/cms/api/v1/" + path));
        var again = send(Sent.get("/cms/api/v1/" + path));

        assertThat(made).isEqualTo(2);
        assertThat(again.headers).containsEntry("Cache-Control", "no-store").doesNotContainKey("ETag");
    }

    @Test
    void an_answer_that_read_nothing_of_the_content_is_not_kept() throws Exception {
        FilterChain withoutReading = (request, response) -> {
            made++;
            response.getOutputStream().write('x');
        };

        send(ARTICLE, withoutReading);
        var again = send(ARTICLE, withoutReading);

        assertThat(made).isEqualTo(2);
        assertThat(again.body()).isEqualTo("x");
        assertThat(again.headers).containsEntry("Cache-Control", "no-store").doesNotContainKey("ETag");
    }

    @Test
    void a_refusal_is_not_kept() throws Exception {
        FilterChain refusing = (request, response) -> {
            readAndWrite(request, response);
            ((HttpServletResponse) response).setStatus(404);
        };

        send(ARTICLE, refusing);
        var again = send(ARTICLE, refusing);

        assertThat(made).isEqualTo(2);
        assertThat(again.status).isEqualTo(404);
        assertThat(again.body()).isEqualTo("comments: 0");
        assertThat(again.headers).containsEntry("Cache-Control", "no-store");
    }

    @Test
    void switched_off_every_answer_is_made_anew_and_still_compared() throws Exception {
        filter = filter(false);

        var tag = send(ARTICLE).header("ETag");
        var again = send(ARTICLE.with("If-None-Match", String.valueOf(tag)));

        assertThat(made).isEqualTo(2);
        assertThat(again.status).isEqualTo(304);
    }

    @Test
    void what_is_too_large_to_hold_back_is_let_through() throws Exception {
        var part = new byte[1024 * 1024];
        FilterChain large = (request, response) -> {
            for (int i = 0; i < 6; i++) {
                response.getOutputStream().write(part);
            }
        };

        assertThat(send(ARTICLE, large).bytes.size()).isEqualTo(6 * part.length);
    }

    private static ReadyAnswersFilter filter(boolean on) {
        var filter = new ReadyAnswersFilter(new ReadyAnswers(on, 1_000_000), REPOSITORY.freshness);
        filter.below("/cms");
        return filter;
    }

    private void write() {
        REPOSITORY.write(() -> thread().add("a" + made, ContentNode.FOLDER));
    }

    private static ContentNode thread() {
        return REPOSITORY.sessions().content().at("threads/ab/abc" + threads + "/0000/00");
    }

    private Answer send(Sent sent) throws IOException, ServletException {
        return send(sent, this::readAndWrite);
    }

    private Answer send(Sent sent, FilterChain chain) throws IOException, ServletException {
        var answer = new Answer();
        filter.doFilter(sent.request(), answer.response(), chain);
        return answer;
    }

    private void readAndWrite(ServletRequest request, ServletResponse response) throws IOException {
        made++;
        var count = REPOSITORY.reads.published(() -> thread().childNames().size());
        response.setContentType("application/json");
        response.getOutputStream().write(("comments: " + count).getBytes(StandardCharsets.UTF_8));
    }
}
