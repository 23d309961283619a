package org.rejoinder.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import java.io.ByteArrayInputStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.http.ServletFixture.Answer;
import org.rejoinder.http.ServletFixture.Sent;
import org.rejoinder.repository.TestRepository;

class PackedAnswersTest {

    private static final Sent LIST = Sent.get("/cms/api/v1/articles");
    private static final TestRepository REPOSITORY = TestRepository.onOak();

    private final ReadyAnswersFilter filter =
            new ReadyAnswersFilter(new ReadyAnswers(true, 1_000_000), REPOSITORY.freshness);
    private String text = "Ice or heat? ".repeat(1000);

    @AfterAll
    static void close() {
        REPOSITORY.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "gzip, deflate, br, zstd", "br;q=1.0, GZIP;q=0.5", "deflate,gzip"})
    void who_can_unpack_gets_it_packed(String accepted) throws Exception {
        var plain = send(LIST);
        var packed = send(LIST.with("Accept-Encoding", accepted));

        assertThat(unpacked(packed)).isEqualTo(plain.body()).isEqualTo(text);
        assertThat(packed.headers)
                .containsEntry("Content-Encoding", "gzip")
                .containsEntry("Vary", "Accept-Encoding")
                .containsEntry("Content-Length", String.valueOf(packed.bytes.size()));
        assertThat(packed.bytes.size()).isLessThan(text.length() / 10);
        assertThat(packed.header("ETag")).matches("\"[0-9a-f]{32}-gzip\"").isNotEqualTo(plain.header("ETag"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "br", "gzip;q=0", "gzip; q=0.0, br", "gzipped", ""})
    void who_cannot_gets_it_as_it_is_and_caches_are_told_that_it_varies(String accepted) throws Exception {
        var answer = send(LIST.with("Accept-Encoding", accepted));

        assertThat(answer.body()).isEqualTo(text);
        assertThat(answer.headers).doesNotContainKey("Content-Encoding").containsEntry("Vary", "Accept-Encoding");
    }

    @Test
    void either_tag_is_known_again() throws Exception {
        var plain = String.valueOf(send(LIST).header("ETag"));
        var packed = String.valueOf(send(LIST.with("Accept-Encoding", "gzip")).header("ETag"));

        assertThat(send(LIST.with("If-None-Match", plain)).status).isEqualTo(304);
        assertThat(send(LIST.with("If-None-Match", packed)).status).isEqualTo(304);
        assertThat(send(LIST.with("If-None-Match", "\"other-gzip\"")).status).isEqualTo(200);
    }

    @Test
    void a_head_says_how_long_the_packed_one_is() throws Exception {
        var packed = send(LIST.with("Accept-Encoding", "gzip"));
        var head = send(new Sent(
                "HEAD", LIST.uri(), null, LIST.with("Accept-Encoding", "gzip").headers()));

        assertThat(head.headers).isEqualTo(packed.headers);
        assertThat(head.bytes.size()).isZero();
    }

    @Test
    void what_is_short_is_not_worth_it() throws Exception {
        text = "short";

        var answer = send(LIST.with("Accept-Encoding", "gzip"));

        assertThat(answer.body()).isEqualTo("short");
        assertThat(answer.headers).doesNotContainKeys("Content-Encoding", "Vary");
    }

    private Answer send(Sent sent) throws Exception {
        FilterChain reading = (request, response) -> {
            var read = REPOSITORY.reads.published(() -> text);
            response.setContentType("application/json");
            response.getOutputStream().write(read.getBytes(UTF_8));
        };
        filter.below("/cms");
        var answer = new Answer();
        filter.doFilter(sent.request(), answer.response(), reading);
        return answer;
    }

    private static String unpacked(Answer answer) throws Exception {
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(answer.bytes.toByteArray()))) {
            return new String(gzip.readAllBytes(), UTF_8);
        }
    }
}
