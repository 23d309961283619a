package org.rejoinder.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rejoinder.outbox.Outbox.Leased;
import org.rejoinder.repository.OpenRepository;
import org.rejoinder.repository.TestRepository;

/** What the outbox promises, whichever repository it stands on. */
interface OutboxContract {

    Instant NOON = Instant.parse("2026-11-22T12:00:30Z");
    int NO_SERVER = 1;

    TestRepository repository();

    static PostFixture at(OpenRepository open, Instant now) {
        return new PostFixture(open, NO_SERVER, Clock.fixed(now, ZoneOffset.UTC));
    }

    private PostFixture at(Instant now) {
        return at(repository().open, now);
    }

    @Test
    default void a_letter_comes_back_as_it_was_posted() {
        var letter = at(NOON).post(PostFixture.letter("ann@example.org", NOON));

        assertThat(at(NOON).room().take(10, new Shares(1000)))
                .extracting(Leased::letter)
                .containsExactly(letter);
    }

    @Test
    default void a_letter_that_is_taken_is_not_taken_again_until_its_holder_is_gone_for_long() {
        at(NOON).post(PostFixture.letter("ann@example.org", NOON));
        var holder = at(NOON).room();
        assertThat(holder.take(10, new Shares(1000))).hasSize(1);

        assertThat(at(NOON.plusSeconds(11)).room().isAnyDue()).isFalse();
        assertThat(at(NOON.plusSeconds(11)).room().take(10, new Shares(1000))).isEmpty();
        assertThat(at(NOON.plusSeconds(13)).room().take(10, new Shares(1000))).hasSize(1);
    }

    @Test
    default void a_holder_that_leaves_frees_what_it_had_taken() {
        at(NOON).post(PostFixture.letter("ann@example.org", NOON));
        var holder = at(NOON).room();
        holder.take(10, new Shares(1000));

        holder.leave();

        assertThat(at(NOON).room().take(10, new Shares(1000))).hasSize(1);
    }

    @Test
    default void what_is_put_off_is_due_in_its_time() {
        at(NOON).post(PostFixture.letter("ann@example.org", NOON));
        var room = at(NOON).room();
        var letter = room.take(1, new Shares(1000)).get(0);

        room.record(List.of(new PostRoom.Result(letter, new Outcome.Deferred("450 not now"))));

        assertThat(at(NOON.plusSeconds(200)).room().isAnyDue()).isFalse();
        assertThat(at(NOON.plus(Duration.ofMinutes(5))).room().take(10, new Shares(1000)))
                .extracting(due -> due.letter().progress())
                .containsExactly(new Letter.Progress(LetterState.FAILED, 1, false, "450 not now"));
    }

    @Test
    default void a_letter_is_given_up_after_five_days() {
        at(NOON).post(PostFixture.letter("ann@example.org", NOON));
        var now = NOON;
        int tries = 0;
        while (at(now.plus(Duration.ofHours(5))).room().isAnyDue()) {
            now = now.plus(Duration.ofHours(5));
            var room = at(now).room();
            room.record(List.of(
                    new PostRoom.Result(room.take(1, new Shares(1000)).get(0), new Outcome.Deferred("450 not now"))));
            tries++;
        }

        assertThat(Duration.between(NOON, now)).isBetween(Duration.ofDays(4), Duration.ofDays(5));
        assertThat(tries).isGreaterThan(20);
    }

    @Test
    default void folders_of_minutes_that_are_over_go_away() {
        for (int minute = 0; minute < 20; minute++) {
            var now = NOON.plus(Duration.ofMinutes(minute));
            at(now).post(PostFixture.letter("ann@example.org", now));
            var room = at(now).room();
            var sent = room.take(10, new Shares(1000)).stream()
                    .map(letter -> new PostRoom.Result(letter, new Outcome.Taken()))
                    .toList();
            room.record(sent);
        }

        assertThat(repository()
                        .reads
                        .<List<String>>everything(() -> repository()
                                .sessions()
                                .hidden()
                                .at("outbox/waiting/20261122")
                                .childNames()))
                .hasSizeLessThan(5);
    }
}
