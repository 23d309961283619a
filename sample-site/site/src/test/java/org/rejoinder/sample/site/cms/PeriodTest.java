package org.rejoinder.sample.site.cms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodTest {

    @Test
    void a_month_ends_where_the_next_one_begins() {
        var december = Period.of("2009", "12").orElseThrow();

        assertThat(december.from()).isEqualTo(LocalDate.of(2009, 12, 1));
        assertThat(december.to()).isEqualTo(LocalDate.of(2010, 1, 1));
        assertThat(Period.of("2009", null).orElseThrow().to()).isEqualTo(LocalDate.of(2010, 1, 1));
    }

    @Test
    void what_is_no_month_is_nothing() {
        assertThat(Period.of("2009", "13")).isEmpty();
        assertThat(Period.of("0000", "01")).isEmpty();
        assertThat(Period.of("favicon.ico", null)).isEmpty();
        assertThat(Period.of("2009", "1")).isEmpty();
    }
}
