package org.rejoinder.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Whose turn it is not: who is being called, who rests because the last calls failed, and who has failed while as many of
 * those are being called as may be at a time. So no number of dead webhooks keeps those that live waiting.
 */
final class Turns {

    static final Duration LONGEST_REST = Duration.ofMinutes(5);

    /** Calls that failed one after the other, the last of them then. */
    private record Failed(int calls, Instant at) {

        Instant restsUntil() {
            var rest = Duration.ofSeconds(1L << Math.min(calls - 1, 20));
            return at.plus(rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST);
        }
    }

    private final Clock clock;
    private final int failingAtATime;
    private final Set<String> called = new HashSet<>();
    private final Map<String, Failed> failed = new HashMap<>();

    Turns(Clock clock, int failingAtATime) {
        this.clock = clock;
        this.failingAtATime = failingAtATime;
    }

    synchronized Set<String> notNow() {
        var now = clock.instant();
        var notNow = new HashSet<>(called);
        boolean enough = called.stream().filter(failed::containsKey).count() >= failingAtATime;
        failed.forEach((webhook, last) -> {
            if (enough || now.isBefore(last.restsUntil())) {
                notNow.add(webhook);
            }
        });
        return notNow;
    }

    synchronized void begins(String webhook) {
        called.add(webhook);
    }

    synchronized void ends(String webhook, boolean arrived) {
        called.remove(webhook);
        if (arrived) {
            failed.remove(webhook);
        } else {
            failed.compute(webhook, (id, last) -> new Failed(last == null ? 1 : last.calls() + 1, clock.instant()));
        }
    }

    /** Somebody says that it works again, or wants to see whether it does. */
    synchronized void forgive(String webhook) {
        failed.remove(webhook);
    }
}
