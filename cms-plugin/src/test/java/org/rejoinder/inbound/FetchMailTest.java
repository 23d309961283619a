package org.rejoinder.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rejoinder.inbound.Inbox.COACH;
import static org.rejoinder.inbound.Inbox.address;
import static org.rejoinder.inbound.Written.answer;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rejoinder.comment.Comment;
import org.rejoinder.inbound.MailIn.Imap;

/** Mail that lies in an IMAP folder. */
class FetchMailTest {

    private static final int AT_ONCE = 20;

    private final Inbox inbox = new Inbox();
    private final GreenMail server =
            new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_IMAP).dynamicPort());
    private GreenMailUser box = server.setUser("in@in.example.org", "in", "secret");

    FetchMailTest() throws IOException {}

    @BeforeEach
    void start() {
        server.start();
        box = server.setUser("in@in.example.org", "in", "secret");
    }

    @AfterEach
    void close() throws IOException {
        server.stop();
        inbox.close();
    }

    private FetchMail fetcher() {
        return fetcher(server.getImap().getPort(), inbox.clock);
    }

    private FetchMail fetcher(int port, Clock clock) {
        return new FetchMail(
                new MailIn("", "", new Imap("localhost", port, "in", "secret", "INBOX", false)),
                inbox.receiveMail,
                new FetchLease(inbox.repository.sessions()),
                inbox.repository.unitOfWork,
                clock,
                AT_ONCE);
    }

    private void deliver(String mail) throws Exception {
        box.deliver(GreenMailUtil.newMimeMessage(mail));
    }

    private int in(String folder) {
        var found = server.getManagers().getImapHostManager().getFolder(box, folder);
        return found == null ? 0 : found.getMessageCount();
    }

    private String answered(Comment comment) {
        return answer(inbox.lastTo(COACH), COACH, "Heat, " + comment.commenter().name());
    }

    @Test
    void what_is_handled_goes_to_folders_that_say_what_became_of_it() throws Exception {
        var mail = answered(inbox.ask("Ann", "Ice?"));
        deliver(mail);
        deliver(mail);
        deliver(mail.replace("From: Somebody <coach", "From: Somebody <eve")
                .replace("Message-ID: <", "Message-ID: <x"));
        deliver("From: ann@example.org\r\nTo: nobody@in.example.org\r\nMessage-ID: <1@x>\r\n\r\nHello?\r\n");

        var fetched = fetcher().fetch();

        assertThat(fetched.problem()).isEmpty();
        assertThat(fetched.of(Fate.ACCEPTED)).isEqualTo(1);
        assertThat(fetched.of(Fate.IGNORED)).isEqualTo(2);
        assertThat(fetched.of(Fate.REJECTED)).isEqualTo(1);
        assertThat(in("INBOX")).isZero();
        assertThat(in("Rejoinder.Filed")).isEqualTo(1);
        assertThat(in("Rejoinder.Ignored")).isEqualTo(2);
        assertThat(in("Rejoinder.Rejected")).isEqualTo(1);
        assertThat(inbox.to(address("Ann"))).hasSize(1);
    }

    /** Row 25. */
    @Test
    void a_mail_that_fails_stays_for_three_tries_and_the_next_one_goes_on() throws Exception {
        var bad = inbox.ask("Ann", "Ice?");
        var first = answered(bad).replace("Heat", "public\r\n\r\nBoom");
        deliver(first);
        deliver(answered(inbox.ask("Ben", "Heat?")));
        inbox.discussion.observers.add(event -> {
            if (event.toString().contains("Boom")) {
                throw new IllegalStateException("a fault of the test");
            }
        });
        var fetcher = fetcher();

        var fetched = fetcher.fetch();
        assertThat(fetched.failures()).isEqualTo(1);
        assertThat(fetched.of(Fate.ACCEPTED)).isEqualTo(1);
        assertThat(fetcher.fetch().failures()).isEqualTo(1);
        assertThat(fetcher.fetch().of(Fate.HELD)).isEqualTo(1);
        assertThat(in("INBOX")).isZero();
        assertThat(in("Rejoinder.Held")).isEqualTo(1);
    }

    @Test
    void several_servers_never_file_a_mail_twice() throws Exception {
        for (int i = 0; i < 10; i++) {
            deliver(answered(inbox.ask("Ann" + i, "Ice " + i)));
        }
        var pool = Executors.newFixedThreadPool(3);
        try {
            var some = pool.submit(() -> fetcher().fetch());
            var others = pool.submit(() -> fetcher().fetch());

            assertThat(some.get().of(Fate.ACCEPTED) + others.get().of(Fate.ACCEPTED))
                    .isEqualTo(10);
        } finally {
            pool.shutdownNow();
        }
        assertThat(in("Rejoinder.Filed")).isEqualTo(10);
    }

    /** The second takes each lease for one that has run out, so both are at the same mails. */
    @Test
    void two_servers_that_both_think_they_hold_the_lease_file_each_mail_once() throws Exception {
        for (int i = 0; i < 8; i++) {
            deliver(answered(inbox.ask("Ann" + i, "Ice " + i)));
        }
        var some = fetcher();
        var others = fetcher(server.getImap().getPort(), Clock.offset(inbox.clock, Duration.ofHours(1)));
        var pool = Executors.newFixedThreadPool(2);
        try {
            for (int i = 0; i < 40 && in("INBOX") > 0; i++) {
                var one = pool.submit(some::fetch);
                var other = pool.submit(others::fetch);
                one.get();
                other.get();
            }
        } finally {
            pool.shutdownNow();
        }

        assertThat(in("INBOX")).isZero();
        // one that the other server has handled meanwhile may be put with what came twice, instead of or besides
        assertThat(in("Rejoinder.Filed") + in("Rejoinder.Ignored")).isGreaterThanOrEqualTo(8);
        for (int i = 0; i < 8; i++) {
            assertThat(inbox.to(address("Ann" + i))).hasSize(1);
        }
    }

    @Test
    void one_that_cannot_be_moved_keeps_none_behind_it_back_and_is_not_handled_again() throws Exception {
        deliver("From: ann@example.org\r\nTo: nobody@in.example.org\r\nMessage-ID: <1@x>\r\n\r\nHello?\r\n");
        deliver(answered(inbox.ask("Ben", "Heat?")));
        try (var line = new RefusingLine(server.getImap().getPort(), "COPY 1 Rejoinder.Ignored")) {
            var fetcher = fetcher(line.port(), inbox.clock);

            var fetched = fetcher.fetch();
            assertThat(fetched.failures()).isEqualTo(1);
            assertThat(fetched.of(Fate.ACCEPTED)).isEqualTo(1);
            assertThat(fetched.problem()).contains("no room left");
            assertThat(in("INBOX")).isEqualTo(1);
            assertThat(in("Rejoinder.Filed")).isEqualTo(1);

            assertThat(fetcher.fetch().failures()).isEqualTo(1);
        }

        assertThat(fetcher().fetch().failures()).isZero();
        assertThat(in("INBOX")).isZero();
        assertThat(inbox.to(address("Ben"))).hasSize(1);
    }

    @Test
    void as_many_as_are_looked_at_once_that_cannot_be_moved_keep_none_back_for_ever() throws Exception {
        for (int i = 0; i < AT_ONCE; i++) {
            deliver("From: a@example.org\r\nTo: b@in.example.org\r\nMessage-ID: <" + i + "@x>\r\n\r\nHello?\r\n");
        }
        deliver(answered(inbox.ask("Ben", "Heat?")));
        try (var line = new RefusingLine(server.getImap().getPort(), " Rejoinder.Ignored")) {
            var fetcher = fetcher(line.port(), inbox.clock);

            assertThat(fetcher.fetch().failures()).isEqualTo(AT_ONCE);
            assertThat(fetcher.fetch().of(Fate.ACCEPTED)).isEqualTo(1);
            assertThat(fetcher.fetch().failures()).isEqualTo(AT_ONCE);
        }
        assertThat(in("INBOX")).isEqualTo(AT_ONCE);
    }

    @Test
    void a_server_that_died_with_the_lease_is_followed_by_another() {
        var lease = new FetchLease(inbox.repository.sessions());
        var now = inbox.clock.instant();
        inbox.repository.write(() -> lease.take("the dead one", now, now.plusSeconds(60)));

        assertThat(fetcher().fetch().problem()).contains("another server");
        inbox.pass(Duration.ofMinutes(2));
        assertThat(fetcher().fetch().problem()).isEmpty();
    }

    @Test
    void a_mailbox_that_cannot_be_opened_is_a_problem_that_is_told() {
        var fetcher = fetcher();
        server.stop();

        assertThat(fetcher.fetch().problem()).isNotEmpty();
    }
}
