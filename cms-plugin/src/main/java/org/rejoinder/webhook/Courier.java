package org.rejoinder.webhook;

import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.rejoinder.Shared;
import org.rejoinder.webhook.DeliveryRoom.Errand;

/**
 * Brings messages to webhooks, outside of any request: a few threads, each with one message in hand, never two for the
 * same webhook, and not all of them for webhooks that fail, so that none keeps another waiting.
 */
@Shared
public class Courier implements AutoCloseable {

    /** How often it is looked for messages of a later hour or another server. */
    static final Duration ROUND = Duration.ofSeconds(4);

    private static final System.Logger LOG = System.getLogger(Courier.class.getName());
    private static final int THREADS = 4;
    private static final int THREADS_FOR_FAILING = THREADS / 2;
    private static final long THINNED_EVERY = Duration.ofHours(1).toNanos();

    private final DeliveryRoom room;
    private final HttpLine line;
    private final Turns turns;
    private final Semaphore bell = new Semaphore(0);
    private final AtomicLong thinnedAt = new AtomicLong(System.nanoTime() - THINNED_EVERY);
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean closed;

    @Inject
    Courier(DeliveryRoom room, HttpLine line, Clock clock) {
        this.room = room;
        this.line = line;
        this.turns = new Turns(clock, THREADS_FOR_FAILING);
    }

    void start(ThreadFactory factory) {
        for (int i = 0; i < THREADS; i++) {
            var thread = factory.newThread(this::work);
            thread.setName("rejoinder-courier-" + i);
            threads.add(thread);
        }
        threads.forEach(Thread::start);
    }

    /** There may be something to send. */
    void wake() {
        if (bell.availablePermits() < THREADS) {
            bell.release();
        }
    }

    /** There is something to send to a webhook, however often it has failed. */
    void wake(String webhook) {
        turns.forgive(webhook);
        wake();
    }

    private void work() {
        try {
            while (!closed) {
                if (!round()) {
                    var unused = bell.tryAcquire(ROUND.toMillis(), TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    /** Whether there was something to do. */
    private boolean round() {
        try {
            thinNowAndThen();
            var errand = take();
            errand.ifPresent(this::carry);
            return errand.isPresent();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "A round of a courier failed; the next is in a few seconds", e);
            return false;
        }
    }

    private synchronized Optional<Errand> take() {
        var errand = room.take(turns.notNow());
        errand.ifPresent(its -> turns.begins(its.delivery().webhook()));
        return errand;
    }

    private void carry(Errand errand) {
        wake(); // there may be more, for others
        boolean arrived = false;
        try {
            var outcome = line.send(errand);
            arrived = outcome instanceof Outcome.Taken;
            room.record(errand, outcome);
        } finally {
            turns.ends(errand.delivery().webhook(), arrived);
        }
    }

    private void thinNowAndThen() {
        long now = System.nanoTime();
        long last = thinnedAt.get();
        if (now - last > THINNED_EVERY && thinnedAt.compareAndSet(last, now)) {
            room.thin();
        }
    }

    /** Lets messages that are under way come to their end. */
    @Override
    public void close() {
        closed = true;
        if (threads.isEmpty()) {
            return;
        }
        bell.release(THREADS);
        for (var thread : threads) {
            try {
                thread.join(HttpLine.LONGEST.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        room.leave();
    }
}
