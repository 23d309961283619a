package org.rejoinder.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hot\r\nBcc: eve@evil.example",
                "Hot\nBcc: eve@evil.example",
                "Hot\r\n\tBcc: eve@evil.example",
                "Hot\u2028Bcc: eve@evil.example",
                "Hot\u0085Bcc: eve@evil.example",
                "Hot\u0000\u001b Bcc: eve@evil.example\r\n"
            })
    void makes_one_line_of_it(String text) {
        assertThat(HeaderText.of(text)).isEqualTo("Hot Bcc: eve@evil.example");
    }

    @Test
    void does_not_turn_the_direction_of_what_follows() {
        assertThat(HeaderText.of("Ann \u202Egro.elpmaxe")).isEqualTo("Ann gro.elpmaxe");
    }

    @Test
    void cuts_what_is_too_long_between_characters() {
        var cut = HeaderText.of("😀".repeat(500));

        assertThat(cut.codePointCount(0, cut.length())).isEqualTo(200);
        assertThat(cut).endsWith("😀…");
    }
}
