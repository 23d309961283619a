package org.rejoinder.sample.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The whole way through a Postfix as docs/admin.md has it configured, and through an IMAP folder of a Dovecot. */
@EnabledIf(value = "areThere", disabledReason = "Postfix and Dovecot are not installed here, or this is not root")
class RealMailServersIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SECRET = "the secret of this test";

    @TempDir
    Path folder;

    static boolean areThere() {
        return RealMailServers.areThere();
    }

    @Test
    void letters_go_out_answers_and_bounces_come_back() throws Exception {
        try (var server = new LibertyServer(folder.resolve("server"));
                var mail = new RealMailServers(folder, server.uri(Api.BASE), SECRET).start()) {
            server.with("MAIL_SMTP_HOST", "localhost")
                    .with("MAIL_SMTP_PORT", mail.smtp)
                    .with("MAIL_FROM", "site@example.org")
                    .with("MAIL_REPLY_DOMAIN", "in.example.org")
                    .with("INBOUND_SECRET", SECRET)
                    .with("MAIL_IMAP_HOST", "localhost")
                    .with("MAIL_IMAP_PORT", mail.imap)
                    .with("MAIL_IMAP_USER", "in")
                    .with("MAIL_IMAP_PASSWORD", "secret")
                    .start();
            var visitor = new Api(server, null);
            var admin = visitor.as("admin");
            var unused = admin.put("/admin/settings", """
                    {"data": [{"name": "comments.policy", "value": "open"}, {"name": "inbound.everySeconds", "value": "3600"}]}""");
            var article = MailComingInIT.publish(admin);
            var asked = ask(visitor, article, "ann@example.org");

            send(mail, letter(mail, "coach"), "coach@example.org", "Heat, Ann.");
            var answer = letter(mail, "ann");
            assertThat(Files.readString(mail.mails("ann").get(0))).contains("Heat, Ann.");

            deliver(mail, reply(answer, "ann@example.org", "And before bed?"), "ann@example.org", "in@example.org");
            await().atMost(PATIENCE).until(() -> !mail.mails("in").isEmpty());
            assertThat(admin.post(200, "/admin/mail/fetch", null).getInt("accepted"))
                    .isEqualTo(1);
            assertThat(mail.mails("in")).isEmpty();
            assertThat(mail.mails("in/.Rejoinder.Filed")).hasSize(1);
            assertThat(admin.get("/correspondence/" + asked).toString()).contains("And before bed?", "\"asked\"");

            assertThatThrownBy(() -> deliver(mail, "Subject: x\r\n\r\nx", "ann@example.org", "reply+x@in.example.org"))
                    .hasMessageContaining("Invalid Addresses");
            comesBack(visitor, admin, article);
        }
    }

    private static void comesBack(Api visitor, Api admin, String article) {
        var lost = ask(visitor, article, "una@elsewhere.example.net");
        admin.call("POST", "/correspondence/" + lost + "/answer", """
                {"body": "Nobody reads this.", "visibility": "private"}""");

        await().atMost(PATIENCE)
                .until(() ->
                        admin.get("/correspondence/" + lost).getString("state").equals("bounced"));
        assertThat(admin.get("/correspondence/" + lost).toString()).contains("5.1.1", "there is no such mailbox");
        assertThat(admin.get("/admin/mail/incoming?outcome=accepted").toString())
                .contains("MAILER-DAEMON");
    }

    private static String ask(Api visitor, String article, String email) {
        JsonObject comment = visitor.post(201, "/articles/" + article + "/comments", """
                {"name": "Ann", "email": "%s", "answerByEmail": true, "body": "Ice or heat, asks %s?"}""".formatted(email, email));
        return comment.getString("id");
    }

    /** The first letter that was delivered to a mailbox. */
    private static MimeMessage letter(RealMailServers mail, String box) throws Exception {
        await().atMost(PATIENCE).until(() -> !mail.mails(box).isEmpty());
        return message(Files.readString(mail.mails(box).get(0), StandardCharsets.ISO_8859_1));
    }

    private static MimeMessage message(String text) throws Exception {
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static void send(RealMailServers mail, MimeMessage letter, String from, String text) throws Exception {
        var to = ((InternetAddress) letter.getReplyTo()[0]).getAddress();
        deliver(mail, reply(letter, from, text), from, to);
    }

    private static String reply(MimeMessage letter, String from, String text) throws Exception {
        return "From: " + from + "\r\nTo: " + ((InternetAddress) letter.getReplyTo()[0]).getAddress()
                + "\r\nSubject: Re: " + letter.getSubject() + "\r\nMessage-ID: <" + text.hashCode() + "@client.example>"
                + "\r\nIn-Reply-To: " + letter.getMessageID() + "\r\n\r\n" + text
                + "\r\n\r\nOn Sun, 22 Nov 2026 at 10:15, Somebody <site@example.org> wrote:\r\n> the letter\r\n";
    }

    private static void deliver(RealMailServers mail, String text, String from, String to) throws Exception {
        var properties = new Properties();
        properties.setProperty("mail.smtp.from", from);
        var message = message(text);
        try (var transport = Session.getInstance(properties).getTransport("smtp")) {
            transport.connect("localhost", mail.smtp, null, null);
            transport.sendMessage(message, new InternetAddress[] {new InternetAddress(to)});
        }
    }
}
