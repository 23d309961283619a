package org.rejoinder.sample.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The story that Rejoinder is for: install, publish, ask, approve, answer by email, and the letter arrives. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuestionAnsweredByEmailIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final int mailPort = LibertyServer.freePort();
    private final LibertyServer server;
    private GreenMail mail = mailServer();

    QuestionAnsweredByEmailIT(@TempDir Path folder) {
        server = new LibertyServer(folder)
                .with("MAIL_SMTP_HOST", "localhost")
                .with("MAIL_SMTP_PORT", mailPort)
                .with("MAIL_FROM", "site@example.org")
                .start();
    }

    private GreenMail mailServer() {
        return new GreenMail(new ServerSetup(mailPort, "localhost", ServerSetup.PROTOCOL_SMTP));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @BeforeEach
    void start_mail() {
        mail = mailServer();
        mail.start();
    }

    @AfterEach
    void stop_mail() {
        mail.stop();
    }

    @Test
    void a_reader_asks_below_an_article_and_is_answered_by_email() throws Exception {
        var visitor = new Api(server, null);
        var editor = visitor.as("editor");
        var article = publish(editor);
        var asked = visitor.post(202, "/articles/" + article + "/comments", """
                {"name": "Ann", "email": "ann@example.net", "answerByEmail": true,
                 "body": "Ice or heat for my neck? Could you email me your answer?"}""");
        assertThat(asked.getString("status")).isEqualTo("held");
        assertThat(visitor.get("/articles/" + article + "/comments").getJsonArray("data"))
                .isEmpty();
        letterTo("coach@example.org");

        visitor.as("moderator").post(200, "/moderation/comments/" + asked.getString("id") + "/approve", null);
        var correspondence = editor.get("/correspondence?state=asked")
                .getJsonArray("data")
                .getJsonObject(0)
                .getString("id");
        editor.post(200, "/correspondence/" + correspondence + "/answer", """
                {"body": "Heat, Ann. Ten minutes, and not before bed.", "visibility": "private"}""");

        var letter = letterTo("ann@example.net");
        assertThat(letter.getSubject()).contains("Hot or cold?");
        assertThat(letter.getFrom()[0].toString()).contains("site@example.org").doesNotContain("ann@");
        assertThat(letter.getReplyTo()[0].toString()).contains("coach@example.org");
        assertThat(letter.getHeader("Message-ID")).hasSize(1);
        assertThat(letter.getHeader("In-Reply-To")).hasSize(1);
        assertThat(letter.getRecipients(RecipientType.CC)).isNull();
        assertThat(text(letter)).contains("Heat, Ann.", "> Ice or heat for my neck?");

        var thread = visitor.get("/articles/" + article + "/comments");
        var comment = thread.getJsonArray("data").getJsonObject(0);
        assertThat(comment.getBoolean("answeredByEmail")).isTrue();
        assertThat(comment.getInt("number")).isEqualTo(1);
        assertThat(thread.toString()).doesNotContain("ann@example.net").doesNotContain("Heat, Ann");
        await().atMost(PATIENCE)
                .until(() -> editor.get("/correspondence?state=delivered")
                                .getJsonArray("data")
                                .size()
                        == 1);
    }

    @Test
    void with_mail_down_comments_work_as_before_and_the_letter_goes_out_after_a_restart() throws Exception {
        mail.stop();
        var visitor = new Api(server, null);
        var article = publish(visitor.as("editor"));
        visitor.post(
                202,
                "/articles/" + article + "/comments",
                "{\"name\": \"Ben\", \"email\": \"ben@example.net\", \"body\": \"Is anybody there?\"}");
        server.kill();

        server.start();
        mail = mailServer();
        mail.start();

        assertThat(letterTo("coach@example.org").getSubject()).contains("Hot or cold?");
        assertThat(visitor.as("moderator")
                        .get("/moderation/comments?status=held&article=" + article)
                        .getJsonArray("data"))
                .hasSize(1);
    }

    private static String publish(Api editor) {
        editor.call("POST", "/editorial/authors", """
                {"name": "The Coach of this test", "slug": "coach", "byline": "The Pain Relief Coach",
                 "email": "coach@example.org"}""");
        editor.call("POST", "/editorial/categories", "{\"name\": \"Ice and heat\", \"slug\": \"test-ice-heat\"}");
        var draft = editor.post(201, "/editorial/articles", """
                {"title": "Hot or cold?", "body": "<p>It depends.</p>", "format": "html",
                 "categories": ["test-ice-heat"], "author": "coach"}""");
        editor.post(200, "/editorial/articles/" + draft.getString("id") + "/publish", null);
        return draft.getString("id");
    }

    private MimeMessage letterTo(String address) {
        return await().atMost(PATIENCE)
                .until(() -> lettersTo(address), letters -> !letters.isEmpty())
                .get(0);
    }

    private List<MimeMessage> lettersTo(String address) {
        return Arrays.stream(mail.getReceivedMessages())
                .filter(letter -> isTo(letter, address))
                .toList();
    }

    private static boolean isTo(MimeMessage letter, String address) {
        try {
            return letter.getAllRecipients()[0].toString().contains(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MimeMessage letter) throws Exception {
        var parts = (Multipart) letter.getContent();
        return (String) parts.getBodyPart(0).getContent();
    }
}
