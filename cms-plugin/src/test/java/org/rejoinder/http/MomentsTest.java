package org.rejoinder.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2009-11-22T08:00:00Z",
                "2009-11-22T08:00:00.100Z",
                "2009-11-22T08:00:00.000001Z",
                "2009-11-22T08:00:00.123456789Z",
                "1000-01-01T00:00:00Z",
                "0999-12-31T23:59:59.999Z",
                "9999-12-31T23:59:59.999999Z",
                "+10000-01-01T00:00:00Z",
                "-0001-01-01T00:00:00Z",
                "2024-02-29T23:59:59.010Z"
            })
    void a_moment_is_written_as_java_writes_it(String text) {
        assertThat(Moments.text(Instant.parse(text))).isEqualTo(text);
    }

    @Test
    void any_moment_is_written_as_java_writes_it() {
        var random = new Random(23);
        LongStream.generate(() -> random.nextLong(-40_000_000_000_000L, 260_000_000_000_000L))
                .limit(5_000)
                .mapToObj(Instant::ofEpochMilli)
                .forEach(moment -> assertThat(Moments.text(moment)).isEqualTo(moment.toString()));
    }
}
