package org.rejoinder.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.rejoinder.outbox.SetClock;

class TurnsTest {

    private final SetClock clock = new SetClock(Instant.parse("2026-11-23T03:00:00Z"));
    private final Turns turns = new Turns(clock, 2);

    @Test
    void who_is_being_called_is_not_called_again_before_the_end() {
        turns.begins("a");
        assertThat(turns.notNow()).containsExactly("a");

        turns.ends("a", true);

        assertThat(turns.notNow()).isEmpty();
    }

    @Test
    void who_fails_rests_twice_as_long_each_time_and_five_minutes_at_most() {
        for (int calls = 0; calls < 40; calls++) {
            call("dead", false);
            var rest = Duration.ofSeconds(Math.min(1L << Math.min(calls, 10), 300));
            clock.pass(rest.minusMillis(1));
            assertThat(turns.notNow()).as("after %d calls", calls + 1).containsExactly("dead");
            clock.pass(Duration.ofMillis(1));
            assertThat(turns.notNow()).isEmpty();
        }
    }

    @Test
    void one_success_or_a_word_of_an_administrator_ends_the_rest() {
        call("back", false);
        call("back", true);
        call("mended", false);
        turns.forgive("mended");

        assertThat(turns.notNow()).isEmpty();
    }

    @Test
    void those_that_fail_never_take_all_the_places() {
        for (var webhook : new String[] {"dead1", "dead2", "dead3", "dead4", "dead5"}) {
            call(webhook, false);
        }
        clock.pass(Duration.ofHours(1));
        turns.begins("dead1");
        assertThat(turns.notNow()).containsExactly("dead1");

        turns.begins("dead2");

        assertThat(turns.notNow()).containsExactlyInAnyOrder("dead1", "dead2", "dead3", "dead4", "dead5");
        turns.ends("dead1", true);
        assertThat(turns.notNow()).containsExactly("dead2");
    }

    private void call(String webhook, boolean arrived) {
        turns.begins(webhook);
        turns.ends(webhook, arrived);
    }
}
