package org.rejoinder.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When a message that did not arrive is sent again: the schedule that Standard Webhooks 1.0 gives as an example. */
final class RetrySchedule {

    /** After so long without any success a webhook is switched off. */
    static final Duration SWITCHED_OFF_AFTER = Duration.ofDays(5);

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    private RetrySchedule() {}

    /** Empty when it has been tried often enough; many messages are spread a little, by their number. */
    static Optional<Instant> nextTry(int attempts, long number, Instant now) {
        if (attempts > PAUSES.size()) {
            return Optional.empty();
        }
        var pause = PAUSES.get(attempts - 1);
        return Optional.of(now.plus(pause).plus(pause.multipliedBy(number % 10).dividedBy(100)));
    }
}
