package org.rejoinder.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class BoundedBodyTest {

    @Test
    void a_body_may_be_as_large_as_it_may_be() throws IOException {
        assertThat(body(10).readAllBytes()).hasSize(10);
    }

    @Test
    void one_byte_more_is_refused_however_it_is_read() {
        assertThatThrownBy(() -> body(11).readAllBytes()).isInstanceOf(TooLarge.class);
        assertThatThrownBy(() -> body(11).skipNBytes(11)).isInstanceOf(TooLarge.class);
        assertThatThrownBy(() -> {
                    try (var body = body(11)) {
                        while (body.read() >= 0) {
                            assertThat(body.markSupported()).isFalse();
                        }
                    }
                })
                .isInstanceOf(TooLarge.class);
    }

    private static BoundedBody body(int length) {
        return new BoundedBody(new ByteArrayInputStream(new byte[length]), 10);
    }
}
