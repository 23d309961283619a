package org.rejoinder.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "https://example.org, https://example.org",
        "' http://example.org:8080/a?b=c#d ', http://example.org:8080/a?b=c#d",
        "HTTPS://Example.org/, HTTPS://Example.org/",
        "https://müller.example/ä, https://xn--mller-kva.example/%C3%A4",
        "http://[::1]/, http://[::1]/",
    })
    void takes_pages_of_the_web(String text, String address) {
        assertThat(WebAddress.parse(text).value()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.org",
                "http://ä:$1/",
                "http://ä:$0/",
                "http://example.org:99999999/",
                "javascript:alert(1)",
                "JAVASCRIPT://example.org/%0aalert(1)",
                "data:text/html,x",
                "ftp://example.org",
                "https:",
                "https://",
                "https:///path",
                "http:example.org",
                "//example.org",
                "https://ann@example.org",
                "http://a b",
                "https://example.org/\"onclick=\"x",
                "https://example.org/<script>",
                "java\nscript:alert(1)",
                "https://exa\u202Emple.org/",
                "http://example.org\r\nX: y",
                "https://-bad-.example/ü|"
            })
    void refuses_everything_else(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> WebAddress.parse(text));
        assertThat(WebAddress.find(text)).isEmpty();
    }

    @Test
    void too_long_is_refused_not_cut() {
        assertThat(WebAddress.find("https://example.org/" + "a".repeat(480))).isPresent();
        assertThat(WebAddress.find("https://example.org/" + "a".repeat(481))).isEmpty();
    }
}
