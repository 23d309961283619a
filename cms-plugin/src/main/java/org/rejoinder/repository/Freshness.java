package org.rejoinder.repository;

import java.time.Instant;
import java.util.BitSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import org.jspecify.annotations.Nullable;
import org.rejoinder.Shared;

/**
 * Knows when which part of the published content last changed, so that an answer made earlier can be told fresh from
 * stale by a few array reads. While a thread {@linkplain #watch() watches}, whatever it reads through the delivery
 * session is noted; every save and every change seen by observation moves the parts it touched forward.
 */
@Shared
public class Freshness {

    private static final long ALWAYS = Long.MAX_VALUE;

    private final AtomicLong clock = new AtomicLong();
    private final AtomicLongArray changedAt = new AtomicLongArray(Units.STRIPES);
    private final ThreadLocal<@Nullable Watch> watching = new ThreadLocal<>();
    private volatile long everythingChangedAt;

    /** What one answer was made from. */
    public final class Dependencies {

        private final long asOf;
        private final long until;
        private final int[] stripes;

        private Dependencies(long asOf, long until, int[] stripes) {
            this.asOf = asOf;
            this.until = until;
            this.stripes = stripes;
        }

        /** Whether nothing of it has changed since the answer was begun. */
        public boolean areFresh() {
            if (everythingChangedAt > asOf || isOver()) {
                return false;
            }
            for (int stripe : stripes) {
                if (changedAt.get(stripe) > asOf) {
                    return false;
                }
            }
            return true;
        }

        private boolean isOver() {
            return until != ALWAYS && System.currentTimeMillis() >= until;
        }
    }

    /** Notes what the current thread reads, until it is closed. */
    public final class Watch implements AutoCloseable {

        private final long asOf = clock.get();
        private final BitSet stripes = new BitSet();
        private boolean hasRead;
        private boolean mayComeLater;
        private long until = ALWAYS;

        private Watch() {}

        void saw(String path) {
            stripes.set(Units.stripe(path));
        }

        void reads() {
            hasRead = true;
        }

        /** Whether anything was read through the delivery session; an answer made otherwise must not be kept. */
        public boolean hasRead() {
            return hasRead;
        }

        void holdsUntil(Instant end) {
            until = Math.min(until, end.toEpochMilli());
        }

        void readsWhatMayComeLater() {
            mayComeLater = true;
        }

        /** Whether all that the answer was made from is known, so that it can be told fresh from stale. */
        public boolean knowsAll() {
            return !mayComeLater;
        }

        public Dependencies dependencies() {
            return new Dependencies(asOf, until, stripes.stream().toArray());
        }

        @Override
        public void close() {
            watching.remove();
        }
    }

    /** Begins to note what this thread reads; to be called before anything is read. */
    public Watch watch() {
        var watch = new Watch();
        watching.set(watch);
        return watch;
    }

    @Nullable
    Watch current() {
        return watching.get();
    }

    /** Moves on with every save of this server and every change that was seen: a session that is as new misses nothing. */
    long version() {
        return clock.get();
    }

    /** To be called after the save, or a reader of the state before it would pass for fresh. */
    void changed(BitSet stripes) {
        long now = clock.incrementAndGet();
        for (int stripe = stripes.nextSetBit(0); stripe >= 0; stripe = stripes.nextSetBit(stripe + 1)) {
            changedAt.accumulateAndGet(stripe, now, Math::max);
        }
    }

    /** Makes every answer stale: for settings that show everywhere, and when it is not known what has changed. */
    public synchronized void everythingChanged() {
        everythingChangedAt = clock.incrementAndGet();
    }
}
