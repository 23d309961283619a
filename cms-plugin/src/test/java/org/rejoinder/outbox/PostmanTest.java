package org.rejoinder.outbox;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.HashSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.outbox.SmtpSink.Mail;
import org.rejoinder.repository.TestRepository;

class PostmanTest {

    private final TestRepository repository = TestRepository.onOak();
    private final SmtpSink server;
    private final PostFixture post;

    PostmanTest() throws IOException {
        server = new SmtpSink();
        post = new PostFixture(repository, server.port());
    }

    @AfterEach
    void close() throws IOException {
        post.close();
        server.close();
        repository.close();
    }

    @Test
    void a_letter_is_sent_after_it_is_posted() {
        post.start();

        var letter = post.post(PostFixture.letter("ann@example.org"));

        await().until(() -> !post.delivered.events().isEmpty());
        assertThat(server.mails()).hasSize(1);
        assertThat(server.mails().get(0).recipients()).containsExactly("<ann@example.org>");
        assertThat(server.mails().get(0).messageId()).isEqualTo("<letter." + letter.id() + "@example.org>");
        assertThat(post.finished(LetterState.SENT)).extracting(Letter::id).containsExactly(letter.id());
        assertThat(post.isAnyDue()).isFalse();
    }

    @Test
    void many_letters_go_over_few_connections() {
        IntStream.range(0, 150).forEach(i -> post.post(PostFixture.letter("ann" + i + "@example.org")));

        post.start();

        await().atMost(30, SECONDS).until(() -> post.delivered.events().size() == 150);
        assertThat(server.mails().stream().map(Mail::messageId).distinct()).hasSize(150);
        assertThat(server.connections()).isLessThanOrEqualTo(4);
    }

    @Test
    void letters_wait_for_a_server_without_counting_and_go_out_soon_after_its_return() throws IOException {
        server.close();
        post.start();
        post.post(PostFixture.letter("ann@example.org"));
        await().pollDelay(5, SECONDS).until(() -> post.isAnyDue());

        try (var returned = new SmtpSink(server.port())) {
            await().atMost(15, SECONDS).until(() -> returned.mails().size() == 1);
            await().until(() -> !post.delivered.events().isEmpty());
        }
        assertThat(post.delivered.events().get(0).letter().progress().attempts())
                .isZero();
    }

    @Test
    void letters_that_another_process_left_go_out_soon_after_a_restart() {
        IntStream.range(0, 5).forEach(i -> post.post(PostFixture.letter("ann" + i + "@example.org")));
        assertThat(post.room().take(100, new Shares(1000))).hasSize(5); // and dies

        try (var restarted = new PostFixture(repository, server.port())) {
            restarted.start();

            await().atMost(17, SECONDS).until(() -> restarted.delivered.events().size() == 5);
        }
        assertThat(server.mails()).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAIL", "RCPT", "DATA", SmtpSink.TAKEN})
    void a_letter_that_is_refused_for_now_waits_and_the_others_go_on(String at) {
        server.failBy(onceAt(at, "450 4.2.1 not now"));
        post.start();

        IntStream.range(0, 3).forEach(i -> post.post(PostFixture.letter("ann" + i + "@example.org")));

        await().until(() -> post.delivered.events().size() == 2);
        await().until(() -> waiting().attempts() == 1);
        assertThat(waiting().state()).isEqualTo(LetterState.FAILED);
        assertThat(waiting().status()).startsWith("450 4.2.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAIL", "RCPT", "DATA", SmtpSink.TAKEN})
    void a_letter_that_is_refused_for_ever_is_dead_at_once_and_the_others_go_on(String at) {
        server.failBy(onceAt(at, "550 5.1.1 nobody here"));
        post.start();

        IntStream.range(0, 3).forEach(i -> post.post(PostFixture.letter("ann" + i + "@example.org")));

        await().until(() ->
                post.delivered.events().size() == 2 && post.refused.events().size() == 1);
        assertThat(post.refused.events().get(0).status()).startsWith("550 5.1.1");
        assertThat(post.finished(LetterState.DEAD)).hasSize(1);
        assertThat(post.isAnyDue()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAIL", "RCPT", "DATA", SmtpSink.TAKEN})
    void a_broken_connection_loses_nothing_and_repeats_at_most_the_same_letter(String at) {
        server.failBy(onceAt(at, SmtpSink.DROP));
        post.start();

        IntStream.range(0, 10).forEach(i -> post.post(PostFixture.letter("ann" + i + "@example.org")));

        await().atMost(20, SECONDS).until(() -> post.delivered.events().size() == 10);
        var ids = server.mails().stream().map(Mail::messageId).toList();
        assertThat(new HashSet<>(ids)).hasSize(10);
        assertThat(ids).hasSizeLessThanOrEqualTo(11);
    }

    @Test
    void a_letter_that_breaks_every_connection_is_put_off() {
        server.failBy(command -> command.contains("poison") ? SmtpSink.DROP : null);
        post.start();

        post.post(PostFixture.letter("poison@example.org"));
        post.post(PostFixture.letter("ann@example.org"));

        await().atMost(20, SECONDS)
                .until(() -> post.delivered.events().size() == 1 && waiting().attempts() == 1);
        assertThat(server.commands().stream().filter(command -> command.contains("poison")))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {SmtpSink.CONNECT, "MAIL"})
    void a_server_that_shuts_down_politely_is_waited_for(String at) {
        server.failBy(onceAt(at, "421 4.3.2 shutting down"));
        post.start();

        post.post(PostFixture.letter("ann@example.org"));

        await().atMost(15, SECONDS).until(() -> post.delivered.events().size() == 1);
        assertThat(server.mails()).hasSize(1);
        assertThat(post.delivered.events().get(0).letter().progress().attempts())
                .isZero();
    }

    @Test
    void a_listener_that_fails_does_not_make_a_letter_go_twice() {
        post.delivered.to(event -> {
            throw new IllegalStateException("a listener");
        });
        post.start();

        post.post(PostFixture.letter("ann@example.org"));

        await().until(() -> post.finished(LetterState.SENT).size() == 1);
        assertThat(server.mails()).hasSize(1);
    }

    private Letter.Progress waiting() {
        return post.waiting().stream().map(Letter::progress).findFirst().orElse(Letter.Progress.NONE);
    }

    private static SmtpSink.Fault onceAt(String at, String answer) {
        var times = new AtomicInteger();
        return command -> command.startsWith(at) && times.getAndIncrement() == 0 ? answer : null;
    }
}
