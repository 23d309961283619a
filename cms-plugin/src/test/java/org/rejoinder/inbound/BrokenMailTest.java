package org.rejoinder.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rejoinder.inbound.Inbox.address;
import static org.rejoinder.inbound.Written.answer;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.comment.Notify;
import org.rejoinder.mail.EmailAddress;
import org.rejoinder.outbox.SmtpSink.Mail;

/** One bad mail stops nothing. */
class BrokenMailTest {

    private static final EmailAddress ANN = address("Ann");

    private final Inbox inbox = new Inbox();
    private final Mail letter;

    BrokenMailTest() throws IOException {
        var unused = inbox.say("Ann", "Cold?", Notify.ALL);
        letter = inbox.lastTo(ANN);
    }

    @AfterEach
    void close() throws IOException {
        inbox.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: \u0000\r\nTo: x\r\n\r\n\u0000",
                "Content-Type: multipart/mixed; boundary=\"\r\n\r\n--\"\r\n",
                "Content-Type: multipart/mixed\r\n\r\n--x\r\n",
                "Subject: =?utf-8?b?////?=\r\n =?x\r\nFrom: <<>>,@\r\n\r\n"
            })
    void the_next_one_goes_on(String broken) {
        assertThat(inbox.receive(broken).fate()).isEqualTo(Fate.IGNORED);

        assertThat(inbox.receive(answer(letter, ANN, "Thank you.")).fate()).isEqualTo(Fate.ACCEPTED);
    }

    @Test
    void a_mail_that_fails_is_put_aside_the_third_time() {
        var own = inbox.ask("Ben", "Heat?");
        inbox.discussion.observers.add(event -> {
            throw new IllegalStateException("a fault of the test");
        });
        var mail = answer(inbox.lastTo(Inbox.COACH), Inbox.COACH, "public\nThank you, " + own.id());

        assertThatThrownBy(() -> inbox.receive(mail)).isInstanceOf(MailFailed.class);
        assertThatThrownBy(() -> inbox.receive(mail)).isInstanceOf(MailFailed.class);
        assertThat(inbox.receive(mail)).isEqualTo(Received.of(Fate.HELD, "it cannot be handled"));
        assertThat(inbox.receive(mail).reason()).isEqualTo("duplicate");
    }
}
