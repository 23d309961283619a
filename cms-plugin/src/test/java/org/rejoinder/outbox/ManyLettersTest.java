package org.rejoinder.outbox;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rejoinder.repository.TestRepository;

class ManyLettersTest {

    private static final int LETTERS = 1_000;

    @Test
    void a_thousand_letters_go_out_once_each() throws Exception {
        try (var repository = TestRepository.onOak();
                var server = new SmtpSink();
                var post = new PostFixture(repository, server.port())) {
            repository.write(() -> {
                IntStream.range(0, LETTERS)
                        .forEach(i -> post.outbox.add(PostFixture.letter("ann" + i + "@example.org")));
                return LETTERS;
            });

            post.start();
            await().atMost(60, SECONDS).until(() -> post.delivered.events().size() == LETTERS);

            assertThat(server.mails())
                    .extracting(SmtpSink.Mail::messageId)
                    .hasSize(LETTERS)
                    .doesNotHaveDuplicates();
        }
    }
}
