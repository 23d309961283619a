package org.rejoinder.outbox;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rejoinder.mail.EmailAddress;
import org.rejoinder.mail.Mailbox;
import org.rejoinder.outbox.Letter.Cause;
import org.rejoinder.outbox.Letter.Kind;
import org.rejoinder.outbox.MailLog.Query;
import org.rejoinder.repository.TestRepository;

class MailLogTest {

    private final TestRepository repository = TestRepository.onOak();
    private final SmtpSink server;
    private final PostFixture post;

    MailLogTest() throws IOException {
        server = new SmtpSink();
        post = new PostFixture(repository, server.port(), Clock.systemUTC());
    }

    @AfterEach
    void close() throws IOException {
        post.close();
        server.close();
        repository.close();
    }

    private static Query to(String address) {
        return new Query(Optional.of(EmailAddress.parse(address)), Optional.empty(), Optional.empty());
    }

    private static Query in(LetterState state) {
        return new Query(Optional.empty(), Optional.empty(), Optional.of(state));
    }

    private List<Letter> all(Query query, int pageSize) {
        var found = new ArrayList<Letter>();
        Optional<String> after = Optional.empty();
        do {
            var from = after;
            var page = repository.reads.everything(() -> post.log.page(query, from, pageSize));
            page.entries().forEach(entry -> found.add(entry.letter()));
            after = page.next();
        } while (after.isPresent());
        return found;
    }

    @Test
    void tells_by_recipient_and_by_comment_what_became_of_letters_page_by_page() {
        var others = IntStream.range(0, 30)
                .mapToObj(i -> post.post(PostFixture.letter("ann@example.org")))
                .toList();
        var ben = post.post(PostFixture.letter("Ben@example.org"));
        repository.unitOfWork.run(() -> post.postLetter.withhold(
                Kind.SUBSCRIPTION,
                new Mailbox(EmailAddress.parse("ben@example.org"), ""),
                new Cause(ben.cause().comment(), null),
                "the address is not confirmed"));

        assertThat(all(to("ann@example.org"), 7))
                .hasSize(30)
                .hasSameSizeAs(others)
                .doesNotHaveDuplicates();
        assertThat(all(to("ben@example.org"), 100))
                .extracting(letter -> letter.progress().status())
                .containsExactlyInAnyOrder("", "the address is not confirmed");
        assertThat(all(new Query(Optional.empty(), Optional.of(ben.cause().comment()), Optional.empty()), 1))
                .hasSize(2);
        assertThat(all(in(LetterState.WAITING), 8)).hasSize(31);
        assertThat(all(to("cat@example.org"), 100)).isEmpty();
    }

    @Test
    void a_dead_letter_is_seen_and_sent_again_with_its_message_id() {
        server.failBy(command -> command.startsWith("RCPT") ? "550 5.1.1 no such user" : null);
        var letter = post.post(PostFixture.letter("ann@example.org"));
        post.start();
        await().atMost(30, SECONDS).until(() -> all(in(LetterState.DEAD), 10).size() == 1);
        assertThat(all(to("ann@example.org"), 10).get(0).progress().status()).contains("550 5.1.1 no such user");

        server.failBy(command -> null);
        repository.unitOfWork.run(() -> post.resendLetter.resend(letter.id()));

        await().atMost(30, SECONDS).until(() -> all(in(LetterState.SENT), 10).size() == 1);
        assertThat(server.mails().get(0).messageId()).isEqualTo("<letter." + letter.id() + "@example.org>");
        assertThat(all(in(LetterState.DEAD), 10)).isEmpty();
        assertThat(all(to("ann@example.org"), 10)).hasSize(1);
    }

    @Test
    void what_was_never_written_is_not_sent_again() {
        repository.unitOfWork.run(() -> post.postLetter.withhold(
                Kind.SUBSCRIPTION, new Mailbox(EmailAddress.parse("ben@example.org"), ""), new Cause("", null), "no"));
        var id = all(to("ben@example.org"), 10).get(0).id();

        assertThatThrownBy(() -> repository.unitOfWork.run(() -> post.resendLetter.resend(id)))
                .isInstanceOf(LetterWithheld.class);
        assertThatThrownBy(() -> repository.unitOfWork.run(() -> post.resendLetter.resend("0123456789abcdef")))
                .isInstanceOf(UnknownLetter.class);
    }

    @Test
    void paused_letters_wait_until_they_are_let_go() {
        repository.unitOfWork.run(() -> post.pauseSending.pause(true));
        post.start();
        post.post(PostFixture.letter("ann@example.org"));

        assertThat(post.isAnyDue()).isFalse();
        assertThat(server.mails()).isEmpty();

        repository.unitOfWork.run(() -> post.pauseSending.pause(false));
        await().atMost(30, SECONDS).until(() -> server.mails().size() == 1);
    }

    @Test
    void a_rate_is_kept() {
        post.perMinute = 60;
        IntStream.range(0, 100).forEach(i -> post.post(PostFixture.letter("ann" + i + "@example.org")));
        var start = Instant.now();

        post.start();
        await().atMost(30, SECONDS).until(() -> server.mails().size() >= 6);

        assertThat(Duration.between(start, Instant.now())).isGreaterThan(Duration.ofSeconds(1));
        assertThat(server.mails()).hasSizeLessThan(20);
    }

    @Test
    void a_domain_whose_letters_take_long_keeps_no_other_waiting() {
        var stuck = new java.util.concurrent.CountDownLatch(1);
        server.failBy(command -> {
            if (command.startsWith("RCPT") && command.contains("@slow.example")) {
                try {
                    var unused = stuck.await(20, SECONDS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            return null;
        });
        IntStream.range(0, 20).forEach(i -> post.post(PostFixture.letter("ann" + i + "@slow.example")));
        post.post(PostFixture.letter("ben@example.org"));
        var start = Instant.now();

        post.start();
        await().atMost(15, SECONDS)
                .until(() -> server.mails().stream()
                        .anyMatch(mail -> mail.recipients().contains("<ben@example.org>")));

        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(10));
        stuck.countDown();
        await().atMost(30, SECONDS).until(() -> server.mails().size() == 21);
    }
}
