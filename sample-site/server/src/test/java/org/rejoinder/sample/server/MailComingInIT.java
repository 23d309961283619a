package org.rejoinder.sample.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.json.JsonObject;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People answer letters by mail, and what they write comes to where it belongs; over IMAP and by POST. */
class MailComingInIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SECRET = "the secret of this test";

    @TempDir
    Path folder;

    private final int smtp = LibertyServer.freePort();
    private final int imap = LibertyServer.freePort();
    private final GreenMail mail = new GreenMail(new ServerSetup[] {
        new ServerSetup(smtp, "localhost", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(imap, "localhost", ServerSetup.PROTOCOL_IMAP)
    });
    private GreenMailUser inbox = mail.setUser("inbox@in.example.org", "inbox", "secret");

    @BeforeEach
    void start_mail() {
        mail.start();
        inbox = mail.setUser("inbox@in.example.org", "inbox", "secret");
    }

    @AfterEach
    void stop_mail() {
        mail.stop();
    }

    private LibertyServer server() {
        return new LibertyServer(folder)
                .with("MAIL_SMTP_HOST", "localhost")
                .with("MAIL_SMTP_PORT", smtp)
                .with("MAIL_FROM", "site@example.org")
                .with("MAIL_REPLY_DOMAIN", "in.example.org")
                .with("INBOUND_SECRET", SECRET)
                .with("MAIL_IMAP_HOST", "localhost")
                .with("MAIL_IMAP_PORT", imap)
                .with("MAIL_IMAP_USER", "inbox")
                .with("MAIL_IMAP_PASSWORD", "secret");
    }

    @Test
    void a_question_is_answered_by_mail_again_and_again_and_a_bounce_ends_it() throws Exception {
        try (var server = server().start()) {
            var visitor = new Api(server, null);
            var admin = visitor.as("admin");
            set(admin, "comments.policy=open", "inbound.everySeconds=3600");
            var article = publish(admin);
            var asked = ask(visitor, article, "Ann", true).getString("id");

            fetched(admin, answer(letterTo("coach@example.org", 1), "coach@example.org", "Heat, Ann."), "accepted");
            var letter = letterTo("ann@example.net", 1);
            assertThat(text(letter)).contains("Heat, Ann.", "You can answer this mail");
            assertThat(letter.getReplyTo()[0].toString()).contains("@in.example.org");

            fetched(admin, answer(letter, "ann@example.net", "And before bed?"), "accepted");
            var exchange = admin.get("/correspondence/" + asked);
            assertThat(exchange.getString("state")).isEqualTo("asked");
            assertThat(exchange.getBoolean("proven")).isTrue();
            assertThat(exchange.getJsonArray("letters").toString()).contains("And before bed?");
            assertThat(thread(visitor, article)).doesNotContain("before bed").doesNotContain("Heat");

            var again = answer(letterTo("coach@example.org", 2), "coach@example.org", "both\r\nNot before bed.");
            assertThat(posted(visitor, again).getString("outcome")).isEqualTo("accepted");
            assertThat(posted(visitor, again).getString("reason")).isEqualTo("duplicate");
            fetched(admin, again, "ignored");
            assertThat(thread(visitor, article)).contains("Not before bed.");
            var last = letterTo("ann@example.net", 2);
            assertThat(text(last)).contains("Not before bed.", "> And before bed?");
            await().atMost(PATIENCE)
                    .until(() -> admin.get("/correspondence/" + asked)
                            .getString("state")
                            .equals("delivered"));

            assertThat(posted(visitor, answer(last, "eve@example.net", "I am Ann."))
                            .getString("reason"))
                    .isEqualTo("other-sender");
            assertThat(admin.get("/admin/mail?recipient=eve@example.net").getJsonArray("data"))
                    .hasSize(1);
            fetched(admin, report(last.getHeader("Return-Path")[0].replaceAll("[<>]", "")), "accepted");
            assertThat(admin.get("/correspondence/" + asked).getString("state")).isEqualTo("bounced");

            allIsKept(admin, asked);
        }
    }

    private static String thread(Api visitor, String article) {
        return visitor.call("GET", "/articles/" + article + "/comments", null).body();
    }

    private void allIsKept(Api admin, String asked) throws Exception {
        assertThat(List.of(in("INBOX"), in("Rejoinder.Filed"), in("Rejoinder.Ignored")))
                .containsExactly(0, 3, 1);
        var raw = admin.call("GET", "/correspondence/" + asked + "/raw", null);
        assertThat(raw.body()).contains("Not before bed.");
        assertThat(admin.get("/admin/mail/incoming").getJsonArray("data")).hasSize(5);
    }

    @Test
    void a_server_that_is_killed_while_letters_go_out_loses_none_and_writes_none_anew() throws Exception {
        int comments = 60;
        try (var server = server().start()) {
            var visitor = new Api(server, null);
            var admin = visitor.as("admin");
            set(admin, "comments.policy=open", "comments.rate=1000", "mail.rate=600", "moderation.digestMinutes=0");
            var article = publish(admin);
            admin.call("POST", "/admin/mail/pause", null);
            IntStream.range(0, comments).forEach(i -> ask(visitor, article, "Ann " + i, false));
            var unused = admin.post(200, "/admin/mail/resume", null);
            await().atMost(PATIENCE).until(() -> mail.getReceivedMessages().length >= 10);
            server.kill();
            assertThat(mail.getReceivedMessages().length).isLessThan(comments);
        }

        try (var server = server().start()) {
            set(new Api(server, "admin"), "mail.rate=0");
            await().atMost(PATIENCE).until(() -> letters().size() == comments);

            assertThat(letters().values()).allSatisfy(ids -> assertThat(ids).hasSize(1));
            await().atMost(PATIENCE)
                    .until(() -> new Api(server, "admin")
                            .get("/admin/mail?state=waiting")
                            .getJsonArray("data")
                            .isEmpty());
        }
    }

    private static void set(Api admin, String... settings) {
        var data = Arrays.stream(settings)
                .map(setting -> setting.split("=", 2))
                .map(pair -> "{\"name\": \"%s\", \"value\": \"%s\"}".formatted(pair[0], pair[1]))
                .collect(Collectors.joining(","));
        var unused = admin.put("/admin/settings", "{\"data\": [" + data + "]}");
    }

    /** Message-IDs, by comment. */
    private Map<String, List<String>> letters() throws MessagingException {
        var found = new HashMap<String, List<String>>();
        for (var letter : mail.getReceivedMessages()) {
            var references = letter.getHeader("References", " ");
            var comment = references.substring(references.lastIndexOf('<'));
            var id = letter.getMessageID();
            found.merge(comment, List.of(id), (some, more) -> some.contains(id) ? some : List.of(some.get(0), id));
        }
        return found;
    }

    private static JsonObject ask(Api visitor, String article, String name, boolean byEmail) {
        return visitor.post(201, "/articles/" + article + "/comments", """
                {"name": "%s", "email": "ann@example.net", "answerByEmail": %s, "body": "Ice or heat, asks %s?"}""".formatted(name, byEmail, name));
    }

    /** Puts a mail into the IMAP folder and has it fetched. */
    private void fetched(Api admin, String text, String outcome) throws FolderException {
        inbox.deliver(GreenMailUtil.newMimeMessage(text));
        assertThat(admin.post(200, "/admin/mail/fetch", null).getInt(outcome)).isEqualTo(1);
    }

    private static JsonObject posted(Api anybody, String text) {
        var answer = anybody.server()
                .send(java.net.http.HttpRequest.newBuilder(anybody.server().uri(Api.BASE + "/inbound/mail"))
                        .header("Content-Type", "message/rfc822")
                        .header("Authorization", "Bearer " + SECRET)
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofString(text))
                        .build());
        return Api.expect(200, answer);
    }

    private static String answer(MimeMessage letter, String from, String text) throws MessagingException {
        return "From: " + from + "\r\nTo: " + letter.getReplyTo()[0] + "\r\nSubject: Re: " + letter.getSubject()
                + "\r\nMessage-ID: <" + UUID.randomUUID() + "@client.example>\r\nIn-Reply-To: " + letter.getMessageID()
                + "\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + text
                + "\r\n\r\nOn Sun, 22 Nov 2026 at 10:15, Somebody <site@example.org> wrote:\r\n> the letter\r\n";
    }

    private static String report(String to) {
        return "From: MAILER-DAEMON@mx.example.net\r\nTo: " + to + "\r\nReturn-Path: <>\r\n"
                + "Message-ID: <1@mx.example.net>\r\nSubject: Undelivered\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n"
                + "--b\r\nContent-Type: text/plain\r\n\r\nSorry.\r\n"
                + "--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example.net\r\n\r\n"
                + "Final-Recipient: rfc822; ann@example.net\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n--b--\r\n";
    }

    private int in(String name) {
        return mail.getManagers().getImapHostManager().getFolder(inbox, name).getMessageCount();
    }

    static String publish(Api editor) {
        editor.call("POST", "/editorial/authors", """
                {"name": "The Coach of this test", "slug": "coach", "email": "coach@example.org"}""");
        var draft = editor.post(201, "/editorial/articles", """
                {"title": "Hot or cold?", "body": "<p>It depends.</p>", "format": "html", "author": "coach"}""");
        return editor.post(200, "/editorial/articles/" + draft.getString("id") + "/publish", null)
                .getString("id");
    }

    private MimeMessage letterTo(String address, int number) {
        return await().atMost(PATIENCE)
                .until(() -> lettersTo(address), letters -> letters.size() >= number)
                .get(number - 1);
    }

    private List<MimeMessage> lettersTo(String address) {
        return Arrays.stream(mail.getReceivedMessages())
                .filter(letter -> isTo(letter, address))
                .toList();
    }

    private static boolean isTo(MimeMessage letter, String address) {
        try {
            return Objects.toString(letter.getHeader("To", null), "").contains(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MimeMessage letter) throws Exception {
        return (String) ((Multipart) letter.getContent()).getBodyPart(0).getContent();
    }
}
