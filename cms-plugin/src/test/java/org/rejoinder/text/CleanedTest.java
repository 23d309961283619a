package org.rejoinder.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanedTest {

    @Test
    void white_space_folds_into_blanks() {
        assertThat(Cleaned.line(" Ann\t\u00A0 of\r\nArc\u2028\u2029 ")).isEqualTo("Ann of Arc");
    }

    @Test
    void nothing_invisible_stays() {
        assertThat(Cleaned.line("\u202EA\u0000n\u200Bn\u2066\uFEFF\uD800\uFFFF"))
                .isEqualTo("Ann");
        assertThat(Cleaned.line("\u200B \u202E")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\u00A0", "\u3164", "\u115F\u1160", "\uFFA0", "\u2800", "\u200D", "\u0301", "\uFE0F"})
    void what_has_no_shape_is_not_seen(String text) {
        assertThat(Cleaned.isSeen(text)).isFalse();
        assertThat(Cleaned.isSeen(text + "…")).isTrue();
    }

    @Test
    void joiners_and_flags_stay() {
        assertThat(Cleaned.line("می‌خواهم 👩‍⚕️")).isEqualTo("می‌خواهم 👩‍⚕️");
    }

    @Test
    void letters_are_composed() {
        assertThat(Cleaned.line("Zoe\u0308")).isEqualTo("Zoë");
    }

    @Test
    void lines_stay_lines() {
        assertThat(Cleaned.lines("a\r\nb\rc\n\td\u0007")).isEqualTo("a\nb\nc\n\td");
    }
}
