package org.rejoinder.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpAnswerTest {

    @Test
    void what_is_said_is_known_by_its_length_its_chunks_or_its_end() throws IOException {
        assertThat(read("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nheard and more")
                        .text())
                .isEqualTo("200 heard");
        assertThat(read("HTTP/1.1 503 Busy\r\ntransfer-encoding: chunked\r\n\r\n4;x=y\r\nlate\r\n0\r\n\r\n")
                        .text())
                .isEqualTo("503 late");
        assertThat(read("HTTP/1.0 404 \r\n\r\nno\nsuch <thing>").text()).isEqualTo("404 no such <thing>");
        assertThat(read("HTTP/1.1 204 No Content\r\n\r\n").text()).isEqualTo("204");
        assertThat(read("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 410\r\n\r\n").status())
                .isEqualTo(410);
    }

    @Test
    void only_the_beginning_of_what_is_said_is_kept() throws IOException {
        assertThat(read("HTTP/1.1 200 OK\r\n\r\n" + "a".repeat(100_000)).excerpt())
                .hasSize(300);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "SSH-2.0-OpenSSH\r\n", "HTTP/2 200\r\n\r\n", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 999 x\r\n\r\n"
            })
    void what_speaks_no_http_is_refused(String answer) {
        assertThatThrownBy(() -> read(answer)).isInstanceOf(IOException.class);
    }

    @Test
    void an_answer_without_an_end_is_not_read_to_its_end() {
        assertThatThrownBy(() -> read("HTTP/1.1 200 " + "x".repeat(1_000_000))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read("HTTP/1.1 200 OK\r\n" + "a: b\r\n".repeat(10_000)))
                .isInstanceOf(IOException.class);
    }

    private static HttpAnswer read(String text) throws IOException {
        return HttpAnswer.read(new ByteArrayInputStream(text.getBytes(UTF_8)));
    }
}
