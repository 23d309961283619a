package org.rejoinder.media.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CutBodyTest {

    private static final byte[] BODY = {1, 2, 3, 4, 5};

    @ParameterizedTest
    @ValueSource(ints = {5, 6, 100})
    void a_body_that_fits_is_whole(int most) throws IOException {
        var body = new CutBody(new ByteArrayInputStream(BODY), most);

        assertThat(body.readAllBytes()).isEqualTo(BODY);
        assertThat(body.wasCut()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4})
    void a_longer_one_ends_and_says_so(int most) throws IOException {
        var body = new CutBody(new ByteArrayInputStream(BODY), most);

        assertThat(body.readAllBytes()).hasSize(most);
        assertThat(body.wasCut()).isTrue();
    }

    @Test
    void so_it_does_byte_by_byte() throws IOException {
        var body = new CutBody(new ByteArrayInputStream(BODY), 1);

        assertThat(body.read()).isEqualTo(1);
        assertThat(body.wasCut()).isFalse();
        assertThat(body.read()).isEqualTo(-1);
        assertThat(body.wasCut()).isTrue();
    }
}
