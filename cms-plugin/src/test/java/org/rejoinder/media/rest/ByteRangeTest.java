package org.rejoinder.media.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    private static final long LENGTH = 100;

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            bytes=0-0             | 0-0
            bytes=0-99            | 0-99
            bytes=90-             | 90-99
            bytes=90-1000         | 90-99
            BYTES=1-2             | 1-2
            bytes=-1              | 99-99
            bytes=-1000           | 0-99
            bytes=0-1,5-6         | 0-1 5-6
            bytes= 0-1 ,, 5-6 ,   | 0-1 5-6
            bytes=0-1,100-        | 0-1
            bytes=0-99999999999999999999999 | 0-99
            """)
    void ranges_are_cut_to_what_there_is(String header, String ranges) {
        assertThat(ByteRange.parse(header, LENGTH).orElseThrow().stream()
                        .map(range -> range.first() + "-" + range.last())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(ranges);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"bytes=100-", "bytes=100-200", "bytes=-0", "bytes=99999999999999999999999-", "bytes=200-,300-"})
    void what_lies_outside_cannot_be_satisfied(String header) {
        assertThat(ByteRange.parse(header, LENGTH))
                .hasValueSatisfying(ranges -> assertThat(ranges).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytes=",
                "bytes=,",
                "bytes=-",
                "bytes=5-4",
                "bytes=a-b",
                "bytes=1",
                "bytes 0-1",
                "lines=0-1",
                "bytes=0-1;2",
                "bytes=0-99,0-99",
                "bytes=0-1,0-1,0-1,0-1,0-1,0-1,0-1,0-1,0-1,0-1,0-1,0-1,0-1,0-1,0-1,0-1,0-1"
            })
    void what_is_broken_foreign_or_greedy_is_ignored(String header) {
        assertThat(ByteRange.parse(header, LENGTH)).isEmpty();
    }
}
