package org.rejoinder.mime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.mail.EmailAddress;

class MachinesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Auto-Submitted: auto-replied | AUTO_SUBMITTED",
                "Auto-Submitted: auto-generated; owner-email=\"a@example.org\" | AUTO_SUBMITTED",
                "Precedence: auto_reply | AUTO_SUBMITTED",
                "X-Autoreply: yes | AUTO_SUBMITTED",
                "X-Autorespond: vacation | AUTO_SUBMITTED",
                "X-Auto-Response-Suppress: All | AUTO_SUBMITTED",
                "Content-Type: multipart/report; report-type=disposition-notification; boundary=b | AUTO_SUBMITTED",
                "Return-Path: <> | NULL_SENDER",
                "Return-Path: < > | NULL_SENDER",
                "List-Id: Runners <runners.example.org> | LIST",
                "List-Unsubscribe: <https://example.org/u> | LIST",
                "Precedence: list | LIST",
                "Precedence: bulk | BULK",
                "Precedence: junk | BULK",
                "X-Loop: ann@example.org | LOOP",
                "Message-ID: <letter.abc123@example.net> | OWN",
                "X-Failed-Recipients: ann@example.org | BOUNCE"
            })
    void headers_give_machines_away(String header, Automatic expected) throws IOException {
        assertThat(read(header + "\nFrom: ann@example.org\n\nHi\n").automatic()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Automatic reply: New reply",
                "Out of Office: New reply",
                "Auto: away",
                "Automatische Antwort: Neue Antwort",
                "Abwesenheitsnotiz: Neue Antwort",
                "Réponse automatique : x",
                "Respuesta automática: x",
                "Risposta automatica: x",
                "Automatisch antwoord: x",
                "Resposta automática: x",
                "Autosvar: x",
                "Automatiskt svar: x",
                "Automaattinen vastaus: x",
                "Odpowiedź automatyczna: x",
                "Automatická odpověď: x",
                "Автоматический ответ: x",
                "自動応答: x",
                "自动回复: x",
                "자동 회신: x",
                "Otomatik yanıt: x"
            })
    void subjects_say_that_somebody_is_away(String subject) throws IOException {
        assertThat(read("From: ann@example.org\nSubject: " + subject + "\n\nI am away.\n")
                        .automatic())
                .isEqualTo(Automatic.OUT_OF_OFFICE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: no",
                "Auto-Submitted: No (a person)",
                "Subject: Re: Out of office massage",
                "Subject: How to get undelivered mail",
                "Precedence: first-class",
                "Return-Path: <ann@example.org>",
                "In-Reply-To: <letter.abc123@example.net>",
                "Content-Type: multipart/signed; boundary=b"
            })
    void people_are_not_taken_for_machines(String header) throws IOException {
        assertThat(read(header + "\nFrom: ann@example.org\n\nHi\n").automatic()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "MAILER-DAEMON@example.org, BOUNCE",
        "postmaster@example.org, ROBOT",
        "no-reply@example.org, ROBOT",
        "noreply@example.org, ROBOT",
        "do_not_reply@example.org, ROBOT"
    })
    void names_of_senders_give_machines_away(String from, Automatic expected) throws IOException {
        assertThat(read("From: " + from + "\n\nHi\n").automatic()).isEqualTo(expected);
    }

    @Test
    void a_bounce_is_understood() throws IOException {
        var mail =
                read(bounce("failed", "5.1.1", "smtp; 550 5.1.1 <ann@example.org>: user unknown " + "x".repeat(900)));

        assertThat(mail.automatic()).isEqualTo(Automatic.BOUNCE);
        assertThat(mail.returnedMessageId()).isEqualTo("<letter.7@example.net>");
        assertThat(mail.deliveryReports()).singleElement().satisfies(report -> {
            assertThat(report.originalRecipient()).isEqualTo(EmailAddress.parse("ann@example.org"));
            assertThat(report.finalRecipient()).isEqualTo(EmailAddress.parse("ann@mailbox.example.org"));
            assertThat(report.action()).isEqualTo("failed");
            assertThat(report.diagnostic())
                    .startsWith("550 5.1.1 <ann@example.org>")
                    .hasSize(500);
            assertThat(report.hard()).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "failed, 5.1.1, true",
        "failed, 5.1.2, true",
        "failed, 5.1.3, true",
        "failed, 5.1.6, true",
        "failed, 5.1.10, true",
        "failed, 5.1.8, false",
        "failed, 5.2.2, false",
        "failed, 5.7.1, false",
        "failed, 5.0.0, false",
        "failed, 4.1.1, false",
        "failed, nonsense, false",
        "delayed, 5.1.1, false",
        "delivered, 2.0.0, false"
    })
    void only_wrong_addresses_are_hard(String action, String status, boolean hard) throws IOException {
        assertThat(read(bounce(action, status, "smtp; no")).deliveryReports())
                .singleElement()
                .matches(report -> report.hard() == hard);
    }

    @Test
    void a_vague_status_is_made_exact_by_the_servers_words() throws IOException {
        var report = read(bounce("failed", "5.0.0", "smtp; 550-5.1.1 no such user at 192.5.1.1"))
                .deliveryReports()
                .get(0);

        assertThat(report.status()).isEqualTo("5.1.1");
        assertThat(report.hard()).isTrue();
    }

    @Test
    void an_old_kind_of_bounce_is_one_without_reports() throws IOException {
        var mail = read("""
                Return-Path: <>
                From: MAILER-DAEMON@example.org
                Subject: failure notice

                Hi. This is the mail program at example.org.

                <ann@example.org>:
                no mailbox here

                --- Below this line is a copy of the message.

                From: x@example.net
                Message-ID: <letter.9@example.net>
                """);

        assertThat(mail.automatic()).isEqualTo(Automatic.BOUNCE);
        assertThat(mail.deliveryReports()).isEmpty();
        assertThat(mail.returnedMessageId()).isEqualTo("<letter.9@example.net>");
    }

    private static String bounce(String action, String status, String diagnostic) {
        return """
                Return-Path: <>
                From: Mail Delivery System <MAILER-DAEMON@mx.example.org>
                To: bounce+7@example.net
                Subject: Undelivered Mail Returned to Sender
                Auto-Submitted: auto-replied
                Content-Type: multipart/report; report-type=delivery-status; boundary="=_r"

                --=_r
                Content-Type: text/plain

                This is the mail system.
                --=_r
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.org
                Arrival-Date: Tue, 5 Mar 2024 10:00:00 +0000

                Original-Recipient: rfc822;ann@example.org
                Final-Recipient: rfc822; ann@mailbox.example.org
                Action: %s
                Status: %s
                Diagnostic-Code: %s

                --=_r
                Content-Type: text/rfc822-headers

                From: noreply@example.net
                Message-ID:
                 <letter.7@example.net>
                --=_r--
                """.formatted(action, status, diagnostic);
    }

    private static ReceivedMail read(String raw) throws IOException {
        return MailReader.read(
                new ByteArrayInputStream(raw.replace("\n", "\r\n").getBytes(UTF_8)));
    }
}
