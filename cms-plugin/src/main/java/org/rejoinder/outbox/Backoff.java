package org.rejoinder.outbox;

import java.time.Duration;
import java.time.Instant;

/** When a letter that was not taken is tried again: after 5 minutes, doubling to 4 hours, for 5 days (Postfix's rules). */
final class Backoff {

    private static final Duration FIRST = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofHours(4);
    private static final Duration GIVEN_UP_AFTER = Duration.ofDays(5);
    private static final int DOUBLINGS = 6;

    private Backoff() {}

    static Instant nextTry(int attempts, Instant now) {
        var delay = FIRST.multipliedBy(1L << Math.min(Math.max(attempts, 1) - 1, DOUBLINGS));
        return now.plus(delay.compareTo(LONGEST) < 0 ? delay : LONGEST);
    }

    static boolean isTooLate(Instant createdAt, Instant nextTry) {
        return nextTry.isAfter(createdAt.plus(GIVEN_UP_AFTER));
    }
}
