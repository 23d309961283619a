package org.rejoinder.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginsTest {

    private final Origins origins = new Origins(
            "https://Blog.Example.org:443/",
            "http://localhost:3000, https://app.example.net",
            () -> "https://Set.example.com/blog");

    @ParameterizedTest
    @CsvSource({
        "https://blog.example.org,           true",
        "http://localhost:3000,              true",
        "https://app.example.net,            true",
        "https://set.example.com,            true",
        "http://blog.example.org,            false",
        "https://blog.example.org:8443,      false",
        "https://blog.example.org.evil.test, false",
        "https://evil.test/blog.example.org, false",
        "null,                               false",
    })
    void only_named_sites_may_write(String origin, boolean allowed) {
        assertThat(origins.allow(origin)).isEqualTo(allowed);
    }

    @Test
    void a_wrong_setting_stops_the_start_and_is_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Origins("https://example.org", "app.example.net", () -> ""))
                .withMessage("'app.example.net' is not the address of a site");
    }
}
