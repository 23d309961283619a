package org.rejoinder.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EmailAddressTest {

    static Stream<Arguments> good() {
        return Stream.of(
                Arguments.of("ann@example.org", "ann@example.org"),
                Arguments.of(" ann@example.org ", "ann@example.org"),
                Arguments.of("Ann.Lee+news@EXAMPLE.org", "Ann.Lee+news@example.org"),
                Arguments.of("o'hara_{x}@a-b.example", "o'hara_{x}@a-b.example"),
                Arguments.of("site@localhost", "site@localhost"),
                Arguments.of("ann@bücher.example", "ann@xn--bcher-kva.example"),
                // IDNA 2008: another domain than "strasse.example", which IDNA 2003 would have made of it
                Arguments.of("ann@straße.example", "ann@xn--strae-oqa.example"),
                Arguments.of("x".repeat(64) + "@example.org", "x".repeat(64) + "@example.org"));
    }

    @ParameterizedTest
    @MethodSource("good")
    void takes(String text, String address) {
        assertThat(EmailAddress.parse(text).text()).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({
        "Ann+news@Example.org, ann@example.org",
        "ann+a+b@example.org, ann@example.org",
        "ann.+b@example.org, ann@example.org",
        "+ann@example.org, +ann@example.org",
        "a.nn@example.org, a.nn@example.org",
        "A.n.n+x@googlemail.com, ann@gmail.com",
    })
    void knows_the_mailbox_behind_tags(String address, String mailbox) {
        assertThat(EmailAddress.parse(address).mailbox().text()).isEqualTo(mailbox);
    }

    static Stream<String> bad() {
        return Stream.of(
                "",
                "ann",
                "@example.org",
                "ann@",
                "ann@@example.org",
                "ann@example.org@evil.example",
                "<ann@example.org>eve@evil.example",
                "<ann@example.org>",
                "Ann <ann@example.org>",
                "ann@example.org, eve@evil.example",
                "ann@example.org;eve@evil.example",
                "friends: ann@example.org, eve@evil.example;",
                "@relay.example:ann@example.org",
                "\"ann@evil.example\"@example.org",
                "\"ann\"@example.org",
                "ann(comment)@example.org",
                "ann@(comment)example.org",
                "ann lee@example.org",
                "ann@exa mple.org",
                "ann@example.org\r\nBcc: eve@evil.example",
                "ann@example.org\n",
                "ann\u0000@example.org",
                "ann\u560d\u560abcc@example.org", // whose low bytes are CR LF (CVE-2025-7962)
                "änn@example.org",
                "ann@example..org",
                "ann@.example.org",
                "ann@example.org.",
                "ann@-example.org",
                "ann@exam_ple.org",
                "ann@[127.0.0.1]",
                "ann@127.0.0.1",
                ".ann@example.org",
                "ann.@example.org",
                "a..nn@example.org",
                "x".repeat(65) + "@example.org",
                "ann@" + "x".repeat(64) + ".org",
                "ann@" + "example.".repeat(32) + "org");
    }

    @ParameterizedTest
    @MethodSource("bad")
    void refuses(String text) {
        assertThat(EmailAddress.find(text)).isEmpty();
        assertThatThrownBy(() -> EmailAddress.parse(text)).hasMessage("not an email address");
    }

    @Test
    void is_the_same_whatever_the_case_of_its_domain() {
        assertThat(EmailAddress.parse("ann@EXAMPLE.org")).isEqualTo(EmailAddress.parse("ann@example.org"));
    }

    @Test
    void does_not_show_itself_in_a_log() {
        assertThat(EmailAddress.parse("ann@example.org")).hasToString("…@example.org");
    }
}
