package org.rejoinder.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rejoinder.mail.EmailAddress;
import org.rejoinder.mail.Mailbox;
import org.rejoinder.mail.Words;
import org.rejoinder.outbox.Letter.Kind;

/** What goes over the line, byte by byte. */
class LetterOnTheWireTest {

    private final SmtpSink server;
    private final SmtpLine line;

    LetterOnTheWireTest() throws IOException {
        server = new SmtpSink();
        var settings = PostFixture.settings(server.port());
        line = new SmtpLine(settings, PostFixture.sealed(settings));
    }

    @AfterEach
    void close() throws IOException {
        line.close();
        server.close();
    }

    private SmtpSink.Mail carried(Letter letter) {
        assertThat(line.carry(letter)).isEqualTo(new Outcome.Taken());
        assertThat(server.mails()).hasSize(1);
        return server.mails().get(0);
    }

    private static Letter letter(Kind kind, String name, String sender, Words words) {
        var usual = PostFixture.letter("ann@example.org");
        return new Letter(
                usual.id(),
                kind,
                new Mailbox(EmailAddress.parse("ann@example.org"), name),
                sender,
                usual.replyTo(),
                words,
                usual.threading(),
                usual.cause(),
                usual.createdAt(),
                usual.progress(),
                null);
    }

    @Test
    void an_answer_comes_from_the_site_in_the_name_of_its_author() {
        var letter = PostFixture.letter("ann@example.org");

        var mail = carried(letter);

        var comment = letter.threading().inReplyTo();
        assertThat(mail.from()).startsWith("<site@example.org>");
        assertThat(mail.header("From")).isEqualTo("Robert Gardner via Example Site <site@example.org>");
        assertThat(mail.header("To")).isEqualTo("Ann <ann@example.org>");
        assertThat(mail.header("Reply-To")).isEqualTo("Robert Gardner <robert@example.net>");
        assertThat(mail.header("Message-ID")).isEqualTo("<letter." + letter.id() + "@example.org>");
        assertThat(mail.header("In-Reply-To")).isEqualTo(String.valueOf(comment));
        assertThat(mail.header("References")).isEqualTo(String.valueOf(comment));
        assertThat(mail.header("Date")).isNotEmpty();
        assertThat(mail.header("Auto-Submitted")).isEmpty(); // a person wrote it (RFC 3834 §5)
    }

    @Test
    void what_the_site_writes_by_itself_says_so() {
        var mail = carried(letter(Kind.NEW_COMMENT, "Robert", "", new Words("New comment", "x", "x")));

        assertThat(mail.header("From")).isEqualTo("Example Site <site@example.org>");
        assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
    }

    @Test
    void the_text_comes_first_and_both_parts_keep_every_character() throws Exception {
        var text = "Grüße 😀\n.\n..dots\nFrom here\n" + "long ".repeat(400) + "\n";
        var mail = carried(letter(Kind.ANSWER, "Ann", "Robert", new Words("x", text, "<p>Grüße 😀</p>\n")));

        var message = new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(mail.data().getBytes(StandardCharsets.ISO_8859_1)));
        var parts = (MimeMultipart) message.getContent();
        assertThat(message.isMimeType("multipart/alternative")).isTrue();
        assertThat(parts.getBodyPart(0).isMimeType("text/plain")).isTrue();
        assertThat(parts.getBodyPart(0).getContent().toString().replace("\r\n", "\n"))
                .isEqualTo(text);
        assertThat(parts.getBodyPart(1).isMimeType("text/html")).isTrue();
        assertThat(parts.getBodyPart(1).getContent().toString()).contains("<html lang=\"en\">", "<p>Grüße 😀</p>");
        assertThat(mail.data().lines()).allMatch(one -> one.length() <= 998);
    }

    @Test
    void a_repeat_has_the_same_headers() {
        var letter = PostFixture.letter("ann@example.org");

        line.carry(letter);
        line.carry(letter);

        assertThat(server.mails().get(1).messageId())
                .isEqualTo(server.mails().get(0).messageId());
        assertThat(server.mails().get(1).header("Date"))
                .isEqualTo(server.mails().get(0).header("Date"));
    }

    static Stream<String> hostile() {
        return Stream.of(
                "Ann\r\nBcc: eve@evil.example",
                "Ann\nBcc: eve@evil.example",
                "Ann\rBcc: eve@evil.example",
                "Ann\r\n\r\n<script>alert(1)</script>",
                "Ann\r\n.\r\nMAIL FROM:<eve@evil.example>",
                "Ann\u560d\u560aBcc: eve@evil.example",
                "Ann\u2028Bcc: eve@evil.example",
                "Ann\u0000",
                "\"Ann\" <eve@evil.example>,",
                "Ann <eve@evil.example>",
                "Ann, eve@evil.example",
                "Ann\\\" <eve@evil.example>",
                "=?utf-8?q?Ann=0D=0ABcc:_eve@evil.example?=",
                "=?utf-8?q?Ann=22_=3Ceve=40evil.example=3E?=",
                "Bücher\r\nBcc: eve@evil.example 😀",
                "x".repeat(5_000) + "\r\nBcc: eve@evil.example");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void no_text_adds_a_header_a_recipient_or_a_mail(String text) throws Exception {
        var mail = carried(letter(Kind.ANSWER, text, text, new Words(text, text, text)));

        assertThat(mail.recipients()).isEqualTo(List.of("<ann@example.org>"));
        assertThat(server.commands().stream().filter(command -> command.startsWith("MAIL FROM")))
                .hasSize(1);
        assertThat(mail.headers().lines().filter(one -> !one.startsWith(" ") && !one.startsWith("\t")))
                .allMatch(
                        one -> one.matches(
                                "(Date|From|Reply-To|To|Message-ID|Subject|In-Reply-To|References|MIME-Version|Content-Type): ?.*"));
        var message = new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(mail.data().getBytes(StandardCharsets.ISO_8859_1)));
        assertThat(message.getAllRecipients()).hasSize(1);
        assertThat(message.getFrom()).hasSize(1);
        assertThat(message.getReplyTo()).hasSize(1);
        assertThat(message.getAllRecipients()[0].toString()).endsWith("ann@example.org>");
    }
}
