package org.rejoinder.sample.site.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void numbers_agree_with_their_nouns() {
        assertThat(Words.thoughts(1)).isEqualTo("1 thought");
        assertThat(Words.thoughts(14)).isEqualTo("14 thoughts");
        assertThat(Words.articles(12345)).isEqualTo("12,345 articles");
    }

    @Test
    void dates_are_said_in_words_whatever_the_servers_language() {
        var instant = Instant.parse("2009-11-22T08:05:00.123Z");

        assertThat(Words.date(instant)).isEqualTo("22 November 2009");
        assertThat(Words.moment(instant)).isEqualTo("22 November 2009, 08:05 UTC");
        assertThat(Words.machine(instant)).isEqualTo("2009-11-22T08:05:00Z");
    }

    @Test
    void values_are_safe_in_addresses() {
        assertThat(Words.query("a b&c=d")).isEqualTo("a+b%26c%3Dd");
        assertThat(Words.segment("a b/ü")).isEqualTo("a%20b%2F%C3%BC");
    }
}
