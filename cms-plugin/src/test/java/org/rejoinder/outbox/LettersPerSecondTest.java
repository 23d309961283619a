package org.rejoinder.outbox;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rejoinder.repository.TestRepository;

/** A guard against an order of magnitude; the figure itself is measured by the benchmark. */
class LettersPerSecondTest {

    private static final System.Logger LOG = System.getLogger(LettersPerSecondTest.class.getName());
    private static final int LETTERS = 1_000;

    @Test
    void letters_go_out_by_the_hundred() throws Exception {
        try (var repository = TestRepository.onOak();
                var server = new SmtpSink();
                var post = new PostFixture(repository, server.port())) {
            repository.write(() -> {
                IntStream.range(0, LETTERS)
                        .forEach(i -> post.outbox.add(PostFixture.letter("ann" + i + "@example.org")));
                return LETTERS;
            });
            var begin = Instant.now();

            post.start();
            await().atMost(60, SECONDS).until(() -> post.delivered.events().size() == LETTERS);

            var time = Duration.between(begin, Instant.now());
            LOG.log(System.Logger.Level.INFO, "{0} letters in {1} ms", LETTERS, time.toMillis());
            assertThat(time).isLessThan(Duration.ofSeconds(45));
        }
    }
}
