package org.rejoinder.desk.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class DeskFileTest {

    private static DeskFile page(String text) {
        return new DeskFile("text/html; charset=UTF-8", text.getBytes(UTF_8), 1);
    }

    @Test
    void an_import_map_is_named_by_its_hash_and_no_other_script_is() {
        var page = page("<script type=\"importmap\">{}</script><script>alert(1)</script>");

        // printf '{}' | openssl dgst -sha256 -binary | base64
        assertThat(page.scripts()).isEqualTo(" 'sha256-RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o='");
        assertThat(page("<p>words</p>").scripts()).isEmpty();
    }

    @Test
    void what_is_packed_is_the_same_under_another_tag() throws IOException {
        var page = page("words ".repeat(100));
        var sent = new ByteArrayOutputStream();
        page.write(sent, true);

        assertThat(sent.size()).isEqualTo(page.length(true)).isLessThan(page.length(false));
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(sent.toByteArray()))) {
            assertThat(new String(unpacked.readAllBytes(), UTF_8)).isEqualTo("words ".repeat(100));
        }
        assertThat(page.tag(true)).isNotEqualTo(page.tag(false));
        assertThat(page.tag(false)).isNotEqualTo(page("other words").tag(false));
    }
}
