package org.rejoinder.sample.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reader wants to hear of replies: confirms, hears of one, ends it by one click; and the admin sees all of it. */
class SubscriberIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern LINK = Pattern.compile("https?://[^\\s/]+(/cms/mail/[a-z]+/[0-9a-z-]+)");

    @TempDir
    Path folder;

    private final int mailPort = LibertyServer.freePort();
    private final GreenMail mail = new GreenMail(new ServerSetup(mailPort, "localhost", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start_mail() {
        mail.start();
    }

    @AfterEach
    void stop_mail() {
        mail.stop();
    }

    @Test
    void a_reader_confirms_hears_of_a_reply_and_unsubscribes_by_one_click() throws Exception {
        try (var server = new LibertyServer(folder)
                .with("MAIL_SMTP_HOST", "localhost")
                .with("MAIL_SMTP_PORT", mailPort)
                .with("MAIL_FROM", "site@example.org")
                .start()) {
            var visitor = new Api(server, null);
            var admin = visitor.as("admin");
            var article = publish(admin);
            var asked = comment(visitor, article, "Ann", "\"notify\": \"replies\"");
            admin.call("POST", "/moderation/comments/" + asked + "/approve", null);

            var confirm = link(letter("ann@example.net", 1), "confirm");
            confirms_only_by_its_button(server, confirm);

            var reply = comment(visitor, article, "Ben", "\"parent\": \"" + asked + "\"");
            var wouldHear = admin.get("/admin/mail/who-would-hear?comment=" + reply);
            assertThat(wouldHear.toString()).contains("\"recipient\":\"ann@example.net\"", "\"hears\":true");
            admin.call("POST", "/moderation/comments/" + reply + "/approve", null);

            var told = letter("ann@example.net", 2);
            assertThat(told.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
            assertThat(told.getFrom()[0].toString()).contains("site@example.org");
            assertThat(text(told)).contains("Words of Ben");
            unsubscribes_by_one_click(server, told, admin, article);
            the_admin_sees_why(admin, reply);
            the_person_takes_the_data_along_and_is_forgotten(server, link(told, "preferences"), admin);
        }
    }

    private static void confirms_only_by_its_button(LibertyServer server, String confirm) {
        var page = server.send(HttpRequest.newBuilder(server.uri(confirm))
                .header("Accept-Language", "de-AT,de;q=0.9")
                .build());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("lang=\"de\"", "Adresse bestätigen", "<button")
                .doesNotContain("<script");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'none'"));
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(page.headers().firstValue("X-Robots-Tag"))
                .hasValueSatisfying(tag -> assertThat(tag).contains("noindex"));
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        var first = post(server, confirm, "do=yes");
        assertThat(first.body()).contains("From now on you hear");
        assertThat(post(server, confirm, "do=yes").statusCode()).isEqualTo(200);
        var altered = confirm.substring(0, confirm.length() - 1) + (confirm.endsWith("0") ? "1" : "0");
        assertThat(server.get(altered).statusCode()).isEqualTo(404);
        assertThat(server.get(altered).headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(post(server, confirm.replace("/confirm/", "/unsubscribe/"), "")
                        .statusCode())
                .isEqualTo(404);
    }

    private void unsubscribes_by_one_click(LibertyServer server, MimeMessage told, Api admin, String article)
            throws Exception {
        var address = told.getHeader("List-Unsubscribe")[0];
        var path = URI.create(address.substring(1, address.length() - 1)).getRawPath();
        for (int scanner = 0; scanner < 1_000; scanner++) {
            assertThat(server.get(path).statusCode()).isEqualTo(200);
        }
        var preferences = link(told, "preferences");
        assertThat(server.get(preferences).body()).contains("Hot or cold?", "Stop all letters");

        var done = post(server, path, "List-Unsubscribe=One-Click");

        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(server.get(preferences).body()).doesNotContain("Hot or cold?", "Stop all letters");
        assertThat(admin.get("/articles/" + article + "/comments").toString()).doesNotContain("example.net");
    }

    private void the_admin_sees_why(Api admin, String reply) {
        assertThat(admin.get("/admin/mail?recipient=ann@example.net").getJsonArray("data"))
                .hasSize(2);
        await().atMost(PATIENCE)
                .until(() -> admin.get("/admin/mail?recipient=ann@example.net&comment=" + reply + "&state=sent")
                                .getJsonArray("data")
                                .size()
                        == 1);
        var id = admin.post(202, "/admin/mail/test", "{\"recipient\": \"admin@example.net\"}")
                .getString("id");
        letter("admin@example.net", 1);
        await().atMost(PATIENCE)
                .until(() -> admin.get("/admin/mail?recipient=admin@example.net&state=sent")
                                .getJsonArray("data")
                                .size()
                        == 1);
        assertThat(admin.post(200, "/admin/mail/pause", null).getBoolean("paused"))
                .isTrue();
        admin.post(200, "/admin/mail/" + id + "/resend", null);
        assertThat(admin.get("/admin/mail?recipient=admin@example.net&state=waiting")
                        .getJsonArray("data"))
                .hasSize(1);
        admin.post(200, "/admin/mail/resume", null);
        letter("admin@example.net", 2);
        assertThat(admin.call("POST", "/admin/mail/0123456789abcdef/resend", null)
                        .statusCode())
                .isEqualTo(404);
        assertThat(admin.as("editor").call("GET", "/admin/mail", null).statusCode())
                .isEqualTo(403);
    }

    private void the_person_takes_the_data_along_and_is_forgotten(LibertyServer server, String preferences, Api admin)
            throws Exception {
        assertThat(post(server, preferences, "export=yes").body()).doesNotContain("Words of Ann");
        assertThat(post(server, preferences, "data=send").body()).contains("is on its way");
        assertThat(post(server, preferences, "data=send").body()).contains("is on its way");
        var own = link(letter("ann@example.net", 3), "data");
        assertThat(server.get(own).body()).contains("Download my data");
        var data = post(server, own, "export=yes");
        assertThat(data.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(data.body()).contains("ann@example.net", "Words of Ann");

        assertThat(post(server, own, "erase=ask").body()).contains("cannot be taken back");
        assertThat(admin.get("/admin/mail?recipient=ann@example.net").getJsonArray("data"))
                .isNotEmpty();
        assertThat(post(server, own, "erase=keep").body()).contains("Nothing is kept");

        assertThat(admin.get("/admin/mail?recipient=ann@example.net").getJsonArray("data"))
                .isEmpty();
        assertThat(admin.post(200, "/admin/people/export", "{\"email\": \"ann@example.net\"}")
                        .getJsonObject("kept"))
                .isEmpty();
        assertThat(post(server, own, "erase=keep").statusCode()).isEqualTo(200);
    }

    private static String publish(Api editor) {
        editor.call("POST", "/editorial/categories", "{\"name\": \"Ice and heat\", \"slug\": \"test-ice-heat\"}");
        var draft = editor.post(201, "/editorial/articles", """
                {"title": "Hot or cold?", "body": "<p>It depends.</p>", "format": "html",
                 "categories": ["test-ice-heat"]}""");
        editor.post(200, "/editorial/articles/" + draft.getString("id") + "/publish", null);
        return draft.getString("id");
    }

    private static String comment(Api visitor, String article, String name, String more) {
        return visitor.post(202, "/articles/" + article + "/comments", """
                        {"name": "%1$s", "email": "%2$s@example.net", "body": "Words of %1$s", %3$s}""".formatted(
                                name, name.toLowerCase(java.util.Locale.ROOT), more))
                .getString("id");
    }

    private static HttpResponse<String> post(LibertyServer server, String path, String form) {
        return server.send(HttpRequest.newBuilder(server.uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
    }

    private static String link(MimeMessage letter, String purpose) throws Exception {
        var matcher = LINK.matcher(text(letter));
        while (matcher.find()) {
            if (matcher.group(1).startsWith("/cms/mail/" + purpose)) {
                return matcher.group(1);
            }
        }
        throw new AssertionError(text(letter));
    }

    private MimeMessage letter(String address, int number) {
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
            return letter.getAllRecipients()[0].toString().contains(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MimeMessage letter) throws Exception {
        return (String) ((Multipart) letter.getContent()).getBodyPart(0).getContent();
    }
}
