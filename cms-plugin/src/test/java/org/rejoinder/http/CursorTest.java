package org.rejoinder.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.problem.Malformed;

class CursorTest {

    @Test
    void brings_back_its_position() {
        var cursor = new Cursor("articles?sort=newest", "2026/11/ü");

        assertThat(Cursor.parse(cursor.text(), "articles?sort=newest")).isEqualTo(cursor);
        assertThat(cursor.text()).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void without_one_the_list_begins_at_its_beginning() {
        assertThat(Cursor.parse(null, "articles")).isNull();
    }

    @Test
    void one_of_another_list_is_refused() {
        var text = new Cursor("articles?sort=newest", "2026/11").text();

        assertThatThrownBy(() -> Cursor.parse(text, "articles?sort=oldest")).isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "%", "AAAA", "AAAAAAAA", "äöü", "AAAAAAAAAAAAAAAAAAAAAAAA", "/../"})
    void nonsense_is_refused(String text) {
        assertThatThrownBy(() -> Cursor.parse(text, "articles"))
                .isInstanceOf(Malformed.class)
                .hasMessage("'cursor' is not one of this list.");
    }
}
