package org.rejoinder.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rejoinder.article.Newsroom;
import org.rejoinder.repository.TestRepository;

/** From where a comment came is forgotten in time. */
class CutTracesTest {

    private final Discussion discussion = new Discussion(TestRepository.onOak());

    @AfterEach
    void close() {
        discussion.close();
    }

    private int roundAt(Instant moment) {
        var repository = discussion.newsroom.repository;
        return new CutTraces(
                        discussion.comments,
                        new TracesCut(repository.sessions()),
                        discussion.settings.settings,
                        repository.reads,
                        repository.unitOfWork,
                        Clock.fixed(moment, ZoneOffset.UTC))
                .round();
    }

    private Comment sayFrom(String ip, Instant at) {
        discussion.itIs(at);
        var plain = discussion.submission("Ann", "Said " + at, Optional.empty());
        var traced = new Submission(
                plain.article(),
                plain.commenter(),
                plain.source(),
                plain.body(),
                plain.parent(),
                false,
                new Circumstances(Optional.of(ip), Optional.of("A browser"), List.of()),
                false);
        return discussion.newsroom.write(() -> discussion.submitComment.submit(traced, true));
    }

    private Optional<String> ip(Comment comment) {
        return discussion.newsroom.repository.reads.everything(() -> {
            var record = discussion.comments.record(comment.id()).orElseThrow();
            assertThat(record.ip().isPresent()).isEqualTo(record.userAgent().isPresent());
            return record.ip();
        });
    }

    @Test
    void wherever_the_comment_stands_and_only_when_it_is_old_enough() {
        var day = Duration.ofDays(1);
        var old = sayFrom("192.0.2.1", Newsroom.NOW);
        var spam = sayFrom("192.0.2.2", Newsroom.NOW.plusSeconds(1));
        discussion.move(spam, CommentStatus.SPAM);
        for (int i = 0; i < 120; i++) {
            sayFrom("192.0.2.3", Newsroom.NOW.plusSeconds(10 + i));
        }
        var young = sayFrom("192.0.2.4", Newsroom.NOW.plus(day.multipliedBy(5)));

        assertThat(roundAt(Newsroom.NOW.plus(day.multipliedBy(29)))).isZero();
        assertThat(ip(old)).contains("192.0.2.1");
        assertThat(roundAt(Newsroom.NOW.plus(day.multipliedBy(31)))).isEqualTo(122);

        assertThat(ip(old)).isEmpty();
        assertThat(ip(spam)).isEmpty();
        assertThat(ip(young)).contains("192.0.2.4");
        assertThat(new Seen(discussion).published(old).orElseThrow().body().value())
                .contains("Said");
        assertThat(roundAt(Newsroom.NOW.plus(day.multipliedBy(36)))).isEqualTo(1);
        assertThat(ip(young)).isEmpty();
        assertThat(roundAt(Newsroom.NOW.plus(day.multipliedBy(36)))).isZero();
    }
}
