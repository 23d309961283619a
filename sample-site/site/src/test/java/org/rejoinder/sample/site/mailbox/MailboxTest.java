package org.rejoinder.sample.site.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Instant;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailboxTest {

    private int port;
    private Mailbox mailbox;

    @BeforeEach
    void open() throws IOException {
        port = freePort();
        mailbox = new Mailbox("localhost", port, port);
        mailbox.open();
    }

    @AfterEach
    void close() {
        mailbox.close();
    }

    @Test
    void a_letter_that_was_sent_is_shown_as_a_mail_program_shows_it() throws MessagingException {
        send("Grüße aus Ulm", "Guten Tag, hier ist die Antwort.", "<p>Guten <b>Tag</b></p>");

        assertThat(mailbox.letters()).singleElement().satisfies(letter -> {
            assertThat(letter.subject()).isEqualTo("Grüße aus Ulm");
            assertThat(letter.to()).isEqualTo("Ann Müller <ann@example.net>");
            assertThat(letter.from()).isEqualTo("site@example.org");
            assertThat(letter.text()).isEqualTo("Guten Tag, hier ist die Antwort.");
            assertThat(letter.html()).isEqualTo("<p>Guten <b>Tag</b></p>");
            assertThat(letter.headers())
                    .extracting(Letter.Header::name)
                    .contains("Message-ID", "Subject", "MIME-Version");
            assertThat(mailbox.letter(letter.id())).contains(letter);
        });
    }

    @Test
    void the_newest_letter_comes_first_and_only_the_newest_two_hundred_are_kept() throws MessagingException {
        try (var transport = connected()) {
            for (int i = 1; i <= 203; i++) {
                var message = message("Letter " + i, "Text", "<p>Text</p>");
                transport.sendMessage(message, message.getAllRecipients());
            }
        }

        assertThat(mailbox.letters()).hasSize(200);
        assertThat(mailbox.letters().get(0).subject()).isEqualTo("Letter 203");
        assertThat(mailbox.letters().get(199).subject()).isEqualTo("Letter 4");
    }

    @Test
    void there_is_no_mailbox_when_the_letters_go_to_a_real_mail_server() {
        assertThat(new Mailbox("mail.example.org", port, port).wanted()).isFalse();
        assertThat(new Mailbox("localhost", 25, port).wanted()).isFalse();
    }

    @Test
    void what_is_no_letter_at_all_is_shown_as_the_text_it_is() {
        var letter = LetterParser.parse(1, Instant.EPOCH, "ann@example.net", "no header here\r\n".getBytes(UTF_8));

        assertThat(letter.to()).isEqualTo("ann@example.net");
        assertThat(letter.subject()).isEqualTo("(no subject)");
    }

    @Test
    void headers_in_plain_utf8_are_read() {
        var raw = "To: Änn <ann@example.net>\r\nSubject: Grüße\r\n\r\nText".getBytes(UTF_8);
        var letter = LetterParser.parse(1, Instant.EPOCH, "ann@example.net", raw);

        assertThat(letter.to()).isEqualTo("Änn <ann@example.net>");
        assertThat(letter.subject()).isEqualTo("Grüße");
    }

    @Test
    void an_attachment_is_not_taken_for_the_text() {
        var raw = """
                Subject: Two parts
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain
                Content-Disposition: attachment; filename=a.txt

                attached
                --b
                Content-Type: text/plain; charset=UTF-8

                written
                --b--
                """;

        assertThat(LetterParser.parse(1, Instant.EPOCH, "ann@example.net", raw.getBytes(UTF_8))
                        .text())
                .isEqualTo("written");
    }

    private void send(String subject, String text, String html) throws MessagingException {
        try (var transport = connected()) {
            var message = message(subject, text, html);
            transport.sendMessage(message, message.getAllRecipients());
        }
    }

    private Transport connected() throws MessagingException {
        var transport = Session.getInstance(new Properties()).getTransport("smtp");
        transport.connect("localhost", port, null, null);
        return transport;
    }

    private static MimeMessage message(String subject, String text, String html) throws MessagingException {
        var message = new MimeMessage(Session.getInstance(new Properties()));
        message.setFrom(new InternetAddress("site@example.org"));
        message.setRecipients(Message.RecipientType.TO, "=?UTF-8?Q?Ann_M=C3=BCller?= <ann@example.net>");
        message.setSubject(subject, "UTF-8");
        var plain = new MimeBodyPart();
        plain.setText(text, "UTF-8");
        var rich = new MimeBodyPart();
        rich.setText(html, "UTF-8", "html");
        message.setContent(new MimeMultipart("alternative", plain, rich));
        message.saveChanges();
        return message;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
