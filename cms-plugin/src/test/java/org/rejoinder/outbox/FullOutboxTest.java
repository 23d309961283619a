package org.rejoinder.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rejoinder.repository.TestRepository;

/** However many letters wait, the next ones and a page of the log are soon found, and a new one is soon posted. */
class FullOutboxTest {

    private static final int LETTERS = Integer.getInteger("letters", 5_000);
    private static final int AT_ONCE = 1_000;

    @Test
    void what_waits_slows_nothing() {
        try (var repository = TestRepository.onOak();
                var post = new PostFixture(repository, OutboxContract.NO_SERVER)) {
            var created = Instant.now();
            for (int done = 0; done < LETTERS; done += AT_ONCE) {
                int from = done;
                repository.write(() -> {
                    IntStream.range(from, from + AT_ONCE)
                            .forEach(i -> post.outbox.add(PostFixture.letter(
                                    "ann" + i + "@example.org", created.plusMillis(60L * (i / 10)))));
                    return true;
                });
            }
            var start = Instant.now();

            post.post(PostFixture.letter("ben@example.org"));
            assertThat(post.isAnyDue()).isTrue();
            assertThat(post.room().take(64, new Shares(1000))).hasSize(64);
            var waiting = new MailLog.Query(Optional.empty(), Optional.empty(), Optional.of(LetterState.WAITING));
            assertThat(repository.reads.everything(
                            () -> post.log.page(waiting, Optional.empty(), 100).entries()))
                    .hasSize(100);

            var took = Duration.between(start, Instant.now());
            System.getLogger("measure").log(System.Logger.Level.INFO, "{0} letters wait: {1}", LETTERS, took);
            assertThat(took).isLessThan(Duration.ofSeconds(5));
        }
    }
}
