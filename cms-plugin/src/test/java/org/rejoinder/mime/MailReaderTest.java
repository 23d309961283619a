package org.rejoinder.mime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.mail.EmailAddress;

class MailReaderTest {

    @Test
    void the_header_says_who_wrote_what_to_whom() throws IOException {
        var mail = read("""
                Return-Path: <ann@example.org>
                Delivered-To: reply+abc@example.net
                From: =?utf-8?q?Ann_=C3=84?=
                 =?utf-8?q?nders?= <ann@example.org>
                To: "Site, the" <reply+abc@example.net>, Team: ben@example.net, eve@example.net;
                Cc: carl@example.net (Carl)
                Subject: =?iso-2022-jp?B?GyRCMjkkYSRrGyhC?= ok
                Date: Tue, 5 Mar 2024 11:00:00 +0100 (CET)
                Message-ID: <m1@example.org>
                In-Reply-To: <letter.1@example.net>
                References: <article.1@example.net>
                 <letter.1@example.net>

                Thanks.
                """);

        assertThat(mail.from()).isEqualTo(EmailAddress.parse("ann@example.org"));
        assertThat(mail.senderName()).isEqualTo("Ann Änders");
        assertThat(mail.returnPath()).isEqualTo("ann@example.org");
        assertThat(mail.recipients().stream().map(EmailAddress::text))
                .containsExactly("reply+abc@example.net", "ben@example.net", "eve@example.net", "carl@example.net");
        assertThat(mail.subject()).isEqualTo("温める ok");
        assertThat(mail.sentAt()).isEqualTo(Instant.parse("2024-03-05T10:00:00Z"));
        assertThat(mail.messageId()).isEqualTo("<m1@example.org>");
        assertThat(mail.inReplyTo()).isEqualTo("<letter.1@example.net>");
        assertThat(mail.references()).containsExactly("<article.1@example.net>", "<letter.1@example.net>");
        assertThat(mail.firstLine()).isEqualTo("Thanks.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ann@example.org | ann@example.org",
                "<ann@example.org> | ann@example.org",
                "Ann Example <ann@example.org> | ann@example.org",
                "\"Example, Ann\" <ann@example.org> | ann@example.org",
                "\"eve@example.net\" <ann@example.org> | ann@example.org",
                "ann@example.org <ann@example.org> | ann@example.org",
                "=?utf-8?q?Ann_=3Ceve=40example=2Enet=3E?= <ann@example.org> | ann@example.org"
            })
    void a_plain_sender_is_taken(String from, String expected) throws IOException {
        assertThat(read("From: " + from + "\n\nHi\n").from()).isEqualTo(EmailAddress.parse(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<ann@example.org>eve@example.net",
                "ann@example.org, eve@example.net",
                "eve@example.net <ann@example.org>",
                "<ann@example.org> <eve@example.net>",
                "<<ann@example.org>@example.net>",
                "ann@example.org@example.net",
                "ann@example.org (comment)",
                "ann(comment)@example.org",
                "=?utf-8?q?ann=40example.org?=",
                "<=?utf-8?q?ann?=@example.org>",
                "Ann: ann@example.org;",
                "<@example.net:ann@example.org>",
                "\"a\\\" <ann@example.org>\" <eve@example.net>",
                "\"<ann@example.org>\" <eve@example.net>",
                "ann@example.org\u0000eve@example.net",
                "<ann@example.org",
                "\"ann@example.org",
                "ann @example.org",
                "",
                "nobody"
            })
    void a_sender_on_whom_readers_may_disagree_is_none(String from) throws IOException {
        assertThat(read("From: " + from + "\nSubject: x\n\nHi\n").from()).isNull();
    }

    @Test
    void two_from_fields_are_no_sender() throws IOException {
        assertThat(read("From: ann@example.org\nFrom: ann@example.org\n\nHi\n").from())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\r\n",
                "\r\n\r\n\r\n",
                "no colon here\n",
                "{\"json\": true}",
                "x: y\n\nbody",
                "\u0000\u0001\u0002"
            })
    void what_has_no_header_is_not_a_mail(String raw) {
        assertThatThrownBy(() -> read(raw)).isInstanceOf(NotAMail.class);
    }

    @Test
    void names_of_attachments_are_kept_and_nothing_else_of_them() throws IOException {
        var mail = read("""
                From: ann@example.org
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain

                See these.
                --b
                Content-Type: application/pdf
                Content-Disposition: attachment; filename*0*=utf-8''r%C3%B6;
                 filename*1=ntgen.pdf

                %PDF
                --b
                Content-Type: image/png; name="=?utf-8?q?B=C3=A4r=2Epng?="

                PNG
                --b
                Content-Type: text/plain; name=notes.txt

                not the writer's words
                --b
                Content-Type: image/gif

                GIF
                --b--
                """);

        assertThat(mail.droppedAttachments()).containsExactly("röntgen.pdf", "Bär.png", "notes.txt", "image/gif");
        assertThat(mail.text()).isEqualTo("See these.");
    }

    @Test
    void where_nothing_would_be_left_everything_is_kept_and_that_is_said() throws IOException {
        var mail = read("From: ann@example.org\n\n> only a quote\n");

        assertThat(mail.answer()).isEqualTo(new AnswerText("> only a quote", true));
        assertThat(mail.firstLine()).isEmpty();
    }

    @Test
    void whole_text_keeps_what_the_answer_lost() throws IOException {
        var mail = read("From: ann@example.org\n\nYes.\n\nOn 5 Mar 2024 at 10:00 Ben wrote:\n> Hurts?\n");

        assertThat(mail.answer()).isEqualTo(new AnswerText("Yes.", false));
        assertThat(mail.text()).isEqualTo("Yes.\n\nOn 5 Mar 2024 at 10:00 Ben wrote:\n> Hurts?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mx.example.net; dmarc=pass header.from=example.org | PASSED",
                "mx.example.net 1; spf=fail; dkim=fail; dmarc=pass (p=reject) header.from=example.org | PASSED",
                "MX.Example.NET; dkim=pass header.d=mail.example.org | PASSED",
                "mx.example.net; spf=pass smtp.mailfrom=ann@example.org | PASSED",
                "mx.example.net; dmarc=fail header.from=example.org; dkim=pass header.d=example.org | FAILED",
                "mx.example.net; dkim=pass header.d=evil.example; spf=pass smtp.mailfrom=evil.example | FAILED",
                "mx.example.net; dkim=pass header.d=notexample.org | FAILED",
                "mx.example.net; dmarc=pass header.from=evil.example | FAILED",
                "mx.example.net; spf=softfail smtp.mailfrom=example.org; dmarc=none | FAILED",
                "mx.example.net; none | ABSENT",
                "mx.example.net; spf=none; dkim=none; dmarc=none | ABSENT",
                "mx.example.net; dmarc=temperror | ABSENT",
                "evil.example; dmarc=pass header.from=example.org | ABSENT",
                "evil.example (mx.example.net); dmarc=pass header.from=example.org | ABSENT",
                "mx.example.net; x=\"; dmarc=pass header.from=example.org\" | ABSENT",
                "mx.example.net; x=y (; dmarc=pass header.from=example.org) | ABSENT"
            })
    void only_our_own_server_is_believed(String results, Authentication expected) throws IOException {
        var mail = read("Authentication-Results: " + results + "\nFrom: ann@example.org\n\nHi\n");

        assertThat(mail.authentication("mx.example.net")).isEqualTo(expected);
    }

    @Test
    void the_topmost_field_of_our_server_counts() throws IOException {
        var mail = read("""
                Authentication-Results: other.example; dmarc=fail
                Authentication-Results: mx.example.net; dmarc=fail
                Authentication-Results: mx.example.net; dmarc=pass header.from=example.org
                From: ann@example.org

                Hi
                """);

        assertThat(mail.authentication("mx.example.net")).isEqualTo(Authentication.FAILED);
        assertThat(mail.authentication("absent.example.net")).isEqualTo(Authentication.ABSENT);
    }

    @Test
    void a_header_in_utf_8_is_read_and_so_is_one_in_latin_1() throws IOException {
        assertThat(read("From: ann@example.org\nSubject: Grüße\n\nHi\n").subject())
                .isEqualTo("Grüße");
        var raw = "From: ann@example.org\nSubject: Grüße\n\nHi\n".getBytes(ISO_8859_1);
        assertThat(MailReader.read(new ByteArrayInputStream(raw)).subject()).isEqualTo("Grüße");
    }

    private static ReceivedMail read(String raw) throws IOException {
        return MailReader.read(
                new ByteArrayInputStream(raw.replace("\n", "\r\n").getBytes(UTF_8)));
    }
}
