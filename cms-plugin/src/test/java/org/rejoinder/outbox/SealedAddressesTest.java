package org.rejoinder.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rejoinder.mail.EmailAddress;
import org.rejoinder.outbox.Letter.MailingList;
import org.rejoinder.outbox.SealedAddresses.Purpose;
import org.rejoinder.outbox.SealedAddresses.Sealed;
import org.rejoinder.repository.Ids;

class SealedAddressesTest {

    private final SealedAddresses sealed =
            PostFixture.sealed(PostFixture.settings(25).answerableAt("in.example.org"));

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void an_address_says_which_letter_it_belongs_to_however_its_case_was_folded(Purpose purpose) {
        var letter = Ids.random();
        var address = sealed.of(purpose, letter).orElseThrow();

        assertThat(address.localPart()).hasSizeLessThanOrEqualTo(64);
        assertThat(sealed.open(address)).contains(new Sealed(purpose, Optional.of(letter)));
        assertThat(sealed.open(EmailAddress.parse(address.text().toUpperCase(Locale.ROOT))))
                .contains(new Sealed(purpose, Optional.of(letter)));
    }

    @Test
    void an_address_that_was_altered_anywhere_names_no_letter() {
        var address = sealed.of(Purpose.REPLY, Ids.random()).orElseThrow().text();

        for (int i = "reply+".length(); i < address.indexOf('@'); i++) {
            var other = address.charAt(i) == '7' ? '8' : '7';
            var altered = EmailAddress.parse(address.substring(0, i) + other + address.substring(i + 1));
            assertThat(sealed.open(altered)).contains(new Sealed(Purpose.REPLY, Optional.empty()));
        }
    }

    @Test
    void an_address_for_one_purpose_is_good_for_no_other() {
        var reply = sealed.of(Purpose.REPLY, Ids.random()).orElseThrow().text();

        assertThat(sealed.open(EmailAddress.parse(reply.replace("reply+", "bounce+"))))
                .contains(new Sealed(Purpose.BOUNCE, Optional.empty()));
    }

    @Test
    void other_addresses_are_none_of_ours() {
        assertThat(sealed.open(EmailAddress.parse("reply@in.example.org"))).isEmpty();
        assertThat(sealed.open(EmailAddress.parse("ann@in.example.org"))).isEmpty();
        var elsewhere =
                sealed.of(Purpose.REPLY, Ids.random()).orElseThrow().text().replace("@in.", "@");
        assertThat(sealed.open(EmailAddress.parse(elsewhere))).isEmpty();
    }

    @Test
    void an_address_by_which_a_letter_would_come_back_to_us_is_known() {
        for (var ours : List.of(
                "site@example.org", "Site+x@example.org", "reply+x@in.example.org", "BOUNCE+1@in.example.org")) {
            assertThat(sealed.isOurs(EmailAddress.parse(ours))).as(ours).isTrue();
        }
        for (var theirs : List.of("ann@example.org", "ann@in.example.org", "reply+x@example.org")) {
            assertThat(sealed.isOurs(EmailAddress.parse(theirs))).as(theirs).isFalse();
        }
    }

    @Test
    void a_letter_carries_them_in_its_reply_to_its_envelope_and_its_list_headers() throws IOException {
        try (var server = new SmtpSink()) {
            var settings = PostFixture.settings(server.port()).answerableAt("in.example.org");
            var letter = PostFixture.letter("ann@example.net")
                    .of(new MailingList("article.1.example.org", "https://example.org/cms/mail/unsubscribe/1"));

            try (var line = new SmtpLine(settings, sealed)) {
                assertThat(line.carry(letter)).isEqualTo(new Outcome.Taken());
            }

            var mail = server.mails().get(0);
            assertThat(mail.from()).startsWith("<" + text(Purpose.BOUNCE, letter) + ">");
            assertThat(mail.header("Reply-To")).contains("Robert Gardner", "<" + text(Purpose.REPLY, letter) + ">");
            assertThat(mail.header("List-Unsubscribe"))
                    .contains(
                            "<https://example.org/cms/mail/unsubscribe/1>",
                            "<mailto:" + text(Purpose.UNSUBSCRIBE, letter) + ">");
        }
    }

    private String text(Purpose purpose, Letter letter) {
        return sealed.of(purpose, letter.id()).orElseThrow().text();
    }
}
