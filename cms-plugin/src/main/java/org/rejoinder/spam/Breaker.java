package org.rejoinder.spam;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** Spares callers a service that does not answer: after three failures in a row it is left alone for a minute. */
final class Breaker {

    private static final int FAILURES = 3;
    private static final long REST = Duration.ofMinutes(1).toNanos();

    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicLong restsSince = new AtomicLong();
    private final LongSupplier nanos;

    Breaker(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Whether to try; when the rest is over, one caller may. */
    boolean lets() {
        if (failures.get() < FAILURES) {
            return true;
        }
        long since = restsSince.get();
        long now = nanos.getAsLong();
        return now - since >= REST && restsSince.compareAndSet(since, now);
    }

    void worked() {
        failures.set(0);
    }

    void failed() {
        restsSince.set(nanos.getAsLong());
        failures.incrementAndGet();
    }
}
