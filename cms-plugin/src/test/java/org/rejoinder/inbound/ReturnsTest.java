package org.rejoinder.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rejoinder.inbound.Inbox.COACH;
import static org.rejoinder.inbound.Inbox.address;
import static org.rejoinder.inbound.Written.answer;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.comment.Notify;
import org.rejoinder.correspondence.CorrespondenceState;
import org.rejoinder.mail.EmailAddress;
import org.rejoinder.outbox.LetterState;
import org.rejoinder.outbox.MailLog;
import org.rejoinder.outbox.SmtpSink.Mail;

/** Letters that come back (row 7), and wishes to hear no more. */
class ReturnsTest {

    private static final EmailAddress ANN = address("Ann");

    private final Inbox inbox = new Inbox();

    ReturnsTest() throws IOException {}

    @AfterEach
    void close() throws IOException {
        inbox.close();
    }

    private Mail subscriptionLetter() {
        var own = inbox.say("Ann", "Cold?", Notify.ALL);
        inbox.receive(answer(inbox.lastTo(ANN), ANN, "Yes."));
        var unused = inbox.reply("Ben", "Try heat.", own);
        return inbox.lastTo(ANN);
    }

    private static String envelope(Mail letter) {
        return letter.from().substring(1, letter.from().indexOf('>'));
    }

    private static String report(String to, String action, String status) {
        return "From: MAILER-DAEMON@mx.example.net\r\nTo: " + to + "\r\nReturn-Path: <>\r\n"
                + "Message-ID: <" + org.rejoinder.repository.Ids.random() + "@mx.example.net>\r\n"
                + "Subject: Undelivered\r\nMIME-Version: 1.0\r\nAuto-Submitted: auto-replied\r\n"
                + "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n"
                + "--b\r\nContent-Type: text/plain\r\n\r\nSorry.\r\n"
                + "--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example.net\r\n\r\n"
                + "Final-Recipient: rfc822; ann@example.org\r\nAction: " + action + "\r\nStatus: " + status
                + "\r\nDiagnostic-Code: smtp; 550 " + status + " so it is\r\n\r\n--b--\r\n";
    }

    private boolean hears() {
        return inbox.person("Ann").confirmed();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.1.1", "5.1.2", "5.1.10"})
    void a_wrong_address_ends_its_subscriptions_and_the_log_says_why(String status) {
        var letter = subscriptionLetter();

        var received = inbox.receive(report(envelope(letter), "failed", status));

        assertThat(received.fate()).isEqualTo(Fate.ACCEPTED);
        assertThat(hears()).isFalse();
        var query = new MailLog.Query(Optional.of(ANN), Optional.empty(), Optional.of(LetterState.DEAD));
        var dead = inbox.repository.reads.everything(
                () -> inbox.post.log.page(query, Optional.empty(), 10).entries());
        assertThat(dead).hasSize(1);
        assertThat(dead.get(0).letter().progress().status()).startsWith(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.2.2", "5.7.1", "5.4.4", "4.2.2"})
    void another_reason_ends_them_only_after_some(String status) {
        inbox.set("mail.bounces", "3");
        var own = inbox.say("Ann", "Cold?", Notify.ALL);
        inbox.receive(answer(inbox.lastTo(ANN), ANN, "Yes."));
        for (int i = 1; i <= 3; i++) {
            assertThat(hears()).isTrue();
            var unused = inbox.reply("Ben", "Try heat " + i, own);
            inbox.receive(report(envelope(inbox.lastTo(ANN)), "failed", status));
        }

        assertThat(hears()).isFalse();
    }

    @Test
    void a_delay_changes_nothing() {
        var letter = subscriptionLetter();

        assertThat(inbox.receive(report(envelope(letter), "delayed", "4.4.1")).fate())
                .isEqualTo(Fate.IGNORED);
        assertThat(hears()).isTrue();
    }

    @Test
    void a_report_that_was_not_sent_to_the_letters_own_address_changes_nothing() {
        var letter = subscriptionLetter();
        var forged =
                envelope(letter).substring(0, 30) + "0000" + envelope(letter).substring(34);

        for (var to :
                new String[] {"site@example.org", "bounce@in.example.org", forged, Written.address("Reply-To", letter)
                }) {
            assertThat(inbox.receive(report(to, "failed", "5.1.1")).fate()).isEqualTo(Fate.IGNORED);
        }
        assertThat(hears()).isTrue();
    }

    @Test
    void an_answer_that_comes_back_marks_the_exchange() {
        var comment = inbox.ask("Ann", "Ice?");
        inbox.receive(answer(inbox.lastTo(COACH), COACH, "Heat."));

        inbox.receive(report(envelope(inbox.lastTo(ANN)), "failed", "5.1.1"));

        assertThat(inbox.exchange(comment).state()).isEqualTo(CorrespondenceState.BOUNCED);
        assertThat(inbox.exchange(comment).answers().get(0).status()).isPresent();
    }

    @Test
    void a_mail_to_the_address_in_the_list_header_ends_a_subscription() {
        var letter = subscriptionLetter();
        var header = letter.header("List-Unsubscribe");
        var end = header.substring(header.indexOf("mailto:") + 7, header.lastIndexOf('>'));

        var received = inbox.receive("From: ann@example.org\r\nTo: " + end
                + "\r\nMessage-ID: <u@client.example>\r\nSubject: unsubscribe\r\n\r\n");

        assertThat(received).isEqualTo(Received.accepted("unsubscribed"));
        var left = inbox.repository.reads.everything(
                () -> inbox.subscriptions.find(inbox.people.key(ANN), inbox.discussion.article));
        assertThat(left).isEmpty();
    }

    /** Row 6. */
    @Test
    void two_sites_that_refuse_each_others_mail_stop_after_one() {
        var eve = EmailAddress.parse("eve@example.net");
        var letter = subscriptionLetter();
        inbox.receive(answer(letter, eve, "I am Ann."));
        var refusal = inbox.lastTo(eve).data();
        var here = "To: " + Written.address("Reply-To", letter);

        var received = inbox.receive(refusal.replace("To: eve@example.net", here)
                .replace("From: Example Site <site@example.org>", "From: Other Site <site@example.com>")
                .replaceFirst("Message-ID: <[^>]*>", "Message-ID: <letter.x@example.com>"));

        assertThat(received.fate()).isEqualTo(Fate.IGNORED);
        assertThat(inbox.to(eve)).hasSize(1);
    }
}
