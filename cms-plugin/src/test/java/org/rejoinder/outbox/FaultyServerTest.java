package org.rejoinder.outbox;

import static java.util.concurrent.TimeUnit.SECONDS;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rejoinder.outbox.SmtpSink.Mail;
import org.rejoinder.repository.TestRepository;

/** A mail server that fails in every way at every point: no letter is lost, and a repeat is the same letter. */
class FaultyServerTest {

    private static final int LETTERS = 210;
    private static final List<String> POINTS = List.of("RCPT", "DATA", SmtpSink.TAKEN);
    private static final List<String> FAULTS = List.of(
            "450 4.2.0 not now",
            "451 4.3.0 later",
            "421 4.3.2 going down",
            "550 5.7.1 never",
            SmtpSink.DROP,
            "452 4.3.1 full",
            "garbage");

    private final TestRepository repository = TestRepository.onOak();
    private final SmtpSink server = new SmtpSink();
    private final Later clock = new Later();
    private final PostFixture post = new PostFixture(repository, server.port(), clock);

    FaultyServerTest() throws IOException {}

    @AfterEach
    void close() throws IOException {
        post.close();
        server.close();
        repository.close();
    }

    /** The time it is, or some minutes later. */
    private static final class Later extends Clock {

        private volatile Duration by = Duration.ZERO;

        @Override
        public Instant instant() {
            return Instant.now().plus(by);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** Fails once for each recipient, in the way and at the point that its number says. */
    private static final class OnceEach implements SmtpSink.Fault {

        private final ThreadLocal<String> recipient = ThreadLocal.withInitial(() -> "");
        private final Set<String> failed = ConcurrentHashMap.newKeySet();

        @Override
        public @Nullable String answer(String command) {
            if (command.startsWith("RCPT")) {
                recipient.set(command);
            }
            var to = recipient.get();
            if (to.isEmpty()) {
                return null;
            }
            int number = number(to);
            boolean here = command.startsWith(POINTS.get(number % POINTS.size()));
            return here && failed.add(to) ? FAULTS.get(number / POINTS.size() % FAULTS.size()) : null;
        }

        int faults() {
            return failed.size();
        }
    }

    private static int number(String recipient) {
        return Integer.parseInt(recipient.replaceAll("[^0-9]", ""));
    }

    private static boolean isRefusedForEver(int number) {
        return FAULTS.get(number / POINTS.size() % FAULTS.size()).startsWith("5");
    }

    @Test
    void two_hundred_faults_lose_nothing_and_repeat_only_the_same_letter() {
        var faults = new OnceEach();
        server.failBy(faults);
        repository.unitOfWork.run(() -> IntStream.range(0, LETTERS)
                .forEach(i -> post.outbox.add(PostFixture.letter("ann" + i + "@example.org"))));

        post.start();
        await().atMost(60, SECONDS)
                .until(() -> !post.isAnyDue()
                        && post.waiting().stream()
                                .allMatch(its -> its.progress().state() == LetterState.FAILED));
        clock.by = Duration.ofMinutes(6);
        await().atMost(60, SECONDS).until(() -> post.waiting().isEmpty());

        assertThat(faults.faults()).isEqualTo(LETTERS);
        var expected =
                IntStream.range(0, LETTERS).filter(i -> !isRefusedForEver(i)).count();
        assertThat(post.delivered.events()).hasSize((int) expected);
        assertThat(post.refused.events()).hasSize(LETTERS - (int) expected);
        server.mails().stream().collect(groupingBy(Mail::recipients)).forEach((to, mails) -> {
            assertThat(mails).hasSizeLessThanOrEqualTo(2);
            assertThat(mails)
                    .extracting(Mail::messageId)
                    .containsOnly(mails.get(0).messageId());
            assertThat(mails).extracting(Mail::data).containsOnly(mails.get(0).data());
        });
    }

    @Test
    void a_domain_that_takes_long_keeps_no_other_waiting() {
        var release = new CountDownLatch(1);
        server.failBy(command -> {
            if (command.contains("@slow.example.org")) {
                waitFor(release);
            }
            return null;
        });
        var letters = new ArrayList<Letter>();
        IntStream.range(0, 300).forEach(i -> letters.add(PostFixture.letter("ann" + i + "@slow.example.org")));
        IntStream.range(0, 30).forEach(i -> letters.add(PostFixture.letter("ann" + i + "@example.net")));
        repository.unitOfWork.run(() -> letters.forEach(post.outbox::add));

        post.start();

        await().atMost(5, SECONDS)
                .until(() -> server.mails().stream()
                                .filter(mail -> mail.recipients().get(0).contains("example.net"))
                                .count()
                        == 30);
        release.countDown();
        await().atMost(30, SECONDS).until(() -> server.mails().size() == 330);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            var unused = latch.await(30, SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
