package org.rejoinder.outbox;

import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.rejoinder.Shared;
import org.rejoinder.mail.MailSettings;
import org.rejoinder.outbox.Outbox.Leased;

/**
 * Brings the letters of the outbox to the mail server, outside of any request. One thread takes letters from the
 * repository and writes down what became of them, many in one save; the {@linkplain Carrier carriers} talk to the mail
 * server. While there is none, letters stay as they are and it is looked for every few seconds.
 */
@Shared
public class Postman implements AutoCloseable {

    /** How often the outbox is looked through for letters of a later hour or another server, and for a missing server. */
    static final Duration ROUND = Duration.ofSeconds(4);

    private static final System.Logger LOG = System.getLogger(Postman.class.getName());
    private static final int CARRIERS = 4;
    private static final int CARRIERS_OF_A_DOMAIN = 2;
    private static final int IN_HAND = 192;
    private static final int IN_HAND_OF_A_DOMAIN = 64;
    private static final long LONGEST_END_MILLIS = 10_000;

    private final MailSettings settings;
    private final SealedAddresses sealed;
    private final PostRoom room;
    private final Satchel satchel = new Satchel(CARRIERS_OF_A_DOMAIN);
    private final LinkedBlockingQueue<Optional<PostRoom.Result>> news = new LinkedBlockingQueue<>();
    private final AtomicBoolean woken = new AtomicBoolean();
    private final List<Carrier> carriers = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final List<PostRoom.Result> unrecorded = new ArrayList<>();
    private final Shares inHand = new Shares(IN_HAND_OF_A_DOMAIN);
    private long renewedAt;
    private boolean serverMissing;
    private volatile boolean closed;

    @Inject
    Postman(MailSettings settings, SealedAddresses sealed, PostRoom room) {
        this.settings = settings;
        this.sealed = sealed;
        this.room = room;
    }

    /** Begins to work; without a mail server named, letters wait for one. */
    void start(ThreadFactory factory) {
        if (!settings.server().isNamed()) {
            LOG.log(Level.WARNING, "No mail server is named (mail.smtp.host): letters are kept, none is sent");
            return;
        }
        for (int i = 0; i < CARRIERS; i++) {
            var carrier = new Carrier(new SmtpLine(settings, sealed), satchel, result -> news.add(Optional.of(result)));
            carriers.add(carrier);
            threads.add(named("rejoinder-carrier-" + i, factory.newThread(carrier)));
        }
        threads.add(0, named("rejoinder-postman", factory.newThread(this::work)));
        threads.forEach(Thread::start);
    }

    private static Thread named(String name, Thread thread) {
        thread.setName(name);
        return thread;
    }

    /** There may be something to send. */
    void wake() {
        if (woken.compareAndSet(false, true)) {
            news.add(Optional.empty());
        }
    }

    private void work() {
        try {
            while (!closed) {
                Duration pause;
                try {
                    pause = round();
                } catch (RuntimeException e) {
                    LOG.log(Level.ERROR, "A round of the postman failed; the next is in a few seconds", e);
                    pause = ROUND;
                }
                listen(pause);
            }
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    /** Waits for results and for letters; while the mail server is missing, new letters are no reason to look again. */
    private void listen(Duration pause) throws InterruptedException {
        long end = System.nanoTime() + pause.toNanos();
        while (!closed) {
            var first = news.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (first == null) {
                return;
            }
            woken.set(false);
            for (var next = first; next != null; next = news.poll()) {
                next.ifPresent(unrecorded::add);
            }
            if (!serverMissing || !unrecorded.isEmpty()) {
                return;
            }
        }
    }

    /** Writes down results and takes more letters; how long to wait for news after it. */
    private Duration round() {
        boolean justMissed = settle();
        holdOn();
        if (justMissed || inHand.sum() > IN_HAND / 2 || !room.isAnyDue() || !isServerThere()) {
            return ROUND;
        }
        renewedAt = System.nanoTime();
        for (var letter : room.take(IN_HAND - inHand.sum(), inHand)) {
            var unused = inHand.take(domain(letter)); // which room has seen to
            satchel.add(letter);
        }
        return ROUND;
    }

    /** Writes down what has become of letters; whether the mail server turned out to be missing. */
    private boolean settle() {
        boolean missing = unrecorded.stream().anyMatch(result -> result.outcome() instanceof Outcome.NotTried);
        if (missing) {
            satchel.empty().forEach(this::notTried);
            missServer(true);
        }
        if (!unrecorded.isEmpty()) {
            var left = room.record(List.copyOf(unrecorded));
            unrecorded.removeAll(left);
            unrecorded.forEach(result -> inHand.done(domain(result.leased())));
            unrecorded.clear();
            unrecorded.addAll(left);
        }
        return missing;
    }

    private void holdOn() {
        long now = System.nanoTime();
        if (inHand.sum() > 0 && now - renewedAt > PostRoom.LEASE.dividedBy(3).toNanos()) {
            renewedAt = now;
            room.renew();
        }
    }

    /** Letters are taken only while there is a server for them, so that they are free for any other. */
    private boolean isServerThere() {
        if (inHand.sum() > 0 && !serverMissing) {
            return true;
        }
        var free = carriers.stream().filter(Carrier::isFree).findFirst();
        if (free.isEmpty()) {
            return false;
        }
        missServer(!free.get().canReachServer());
        return !serverMissing;
    }

    private void missServer(boolean missing) {
        if (missing && !serverMissing) {
            LOG.log(Level.WARNING, "The mail server {0} cannot be reached; letters wait", settings.server());
        } else if (!missing && serverMissing) {
            LOG.log(Level.INFO, "The mail server {0} is there again", settings.server());
        }
        serverMissing = missing;
    }

    /** Lets letters that are being carried come to their end and writes down what became of them. */
    @Override
    public void close() {
        closed = true;
        if (threads.isEmpty()) {
            return;
        }
        news.add(Optional.empty());
        join(threads.get(0));
        var untouched = satchel.empty();
        satchel.close();
        threads.forEach(Postman::join);
        untouched.forEach(this::notTried);
        news.forEach(result -> result.ifPresent(unrecorded::add));
        if (!unrecorded.isEmpty()) {
            var unused = room.record(List.copyOf(unrecorded));
        }
        room.leave();
    }

    private static String domain(Leased letter) {
        return letter.letter().to().address().domain();
    }

    private void notTried(Leased letter) {
        unrecorded.add(new PostRoom.Result(letter, new Outcome.NotTried()));
    }

    private static void join(Thread thread) {
        try {
            thread.join(LONGEST_END_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
