package org.rejoinder.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesTest {

    @ParameterizedTest
    @CsvSource({
        "2009-11-22T08:15:30Z",
        "2009-11-22T08:15:30.100Z",
        "2009-11-22T08:15:30.000001Z",
        "2009-11-22T08:15:30.000000001Z",
        "1969-12-31T23:59:59.999999999Z",
        "2024-02-29T00:00:00.007Z",
        "0001-01-01T00:00:00Z",
        "+12009-11-22T08:15:30Z"
    })
    void an_instant_is_read_as_the_library_reads_it(String text) {
        assertThat(Values.instant(text)).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @CsvSource({"2009-11-22T08:15:30.000Z, 2009-11-22T08:15:30Z", "2009-11-22T08:15:30.000+02:00, 2009-11-22T06:15:30Z"
    })
    void a_date_of_jcr_is_read_with_its_offset(String text, Instant meant) {
        assertThat(Values.instant(text)).isEqualTo(meant);
    }
}
