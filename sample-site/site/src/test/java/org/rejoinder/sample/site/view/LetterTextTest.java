package org.rejoinder.sample.site.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rejoinder.sample.site.view.LetterText.Piece;

class LetterTextTest {

    @Test
    void web_addresses_become_links_without_the_full_stop_behind_them() {
        assertThat(LetterText.pieces("See http://localhost/a?b=1. Bye"))
                .containsExactly(
                        new Piece("See ", false), new Piece("http://localhost/a?b=1", true), new Piece(". Bye", false));
    }

    @Test
    void nothing_but_http_becomes_a_link() {
        assertThat(LetterText.pieces("javascript:alert(1) mailto:a@example.org"))
                .containsExactly(new Piece("javascript:alert(1) mailto:a@example.org", false));
    }
}
