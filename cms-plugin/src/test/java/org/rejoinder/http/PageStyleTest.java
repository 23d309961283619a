package org.rejoinder.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageStyleTest {

    @Test
    void a_page_has_our_style_and_allows_nothing_else() {
        var style = new PageStyle(Optional.empty());

        assertThat(style.head()).startsWith("<style>").contains("light-dark(");
        assertThat(style.policy()).startsWith("default-src 'none'; style-src 'sha256-");
    }

    @Test
    void a_site_names_its_own_style_sheet() {
        var ours = new PageStyle(Optional.of(URI.create("/style.css?a=1&b=2")));
        assertThat(ours.head()).isEqualTo("<link rel=\"stylesheet\" href=\"/style.css?a=1&amp;b=2\">");
        assertThat(ours.policy()).contains("style-src 'self';");

        var elsewhere = new PageStyle(Optional.of(URI.create("https://cdn.example.org/style.css")));
        assertThat(elsewhere.policy()).contains("style-src https://cdn.example.org;");
    }

    @Test
    void what_is_no_address_of_a_style_sheet_is_refused() {
        assertThatThrownBy(() -> new PageStyle(Optional.of(URI.create("javascript:alert(1)"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PageStyle(Optional.of(URI.create("/a;b'c"))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
