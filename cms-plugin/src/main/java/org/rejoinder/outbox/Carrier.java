package org.rejoinder.outbox;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.function.Consumer;

/** Brings one letter after the other to the mail server over a connection of its own. */
final class Carrier implements Runnable {

    private static final System.Logger LOG = System.getLogger(Carrier.class.getName());
    private static final Duration KEEP_OPEN = Duration.ofSeconds(10);

    private final SmtpLine line;
    private final Satchel satchel;
    private final Consumer<PostRoom.Result> results;
    private volatile boolean busy;

    Carrier(SmtpLine line, Satchel satchel, Consumer<PostRoom.Result> results) {
        this.line = line;
        this.satchel = satchel;
        this.results = results;
    }

    boolean isFree() {
        return !busy;
    }

    /** Whether there is a mail server; to be asked of one that is free. */
    boolean canReachServer() {
        return line.open();
    }

    @Override
    public void run() {
        try {
            work();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            line.close();
        }
    }

    private void work() throws InterruptedException {
        while (!satchel.isClosed()) {
            var next = satchel.take(KEEP_OPEN);
            if (next == null) {
                line.close();
            } else {
                busy = true;
                var outcome = carry(next.letter());
                busy = false;
                satchel.done(next);
                results.accept(new PostRoom.Result(next, outcome));
            }
        }
    }

    private Outcome carry(Letter letter) {
        try {
            return line.carry(letter);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Letter " + letter.id() + " could not be carried", e);
            return new Outcome.Deferred("a fault of ours");
        }
    }
}
