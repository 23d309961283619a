package org.rejoinder.outbox;

import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.rejoinder.outbox.Outbox.Leased;

/** Brings one letter after the other to the mail server over a connection of its own. */
final class Carrier implements Runnable {

    private static final System.Logger LOG = System.getLogger(Carrier.class.getName());
    private static final int KEEP_OPEN_SECONDS = 10;

    private final SmtpLine line;
    private final BlockingQueue<Optional<Leased>> letters;
    private final Consumer<PostRoom.Result> results;
    private volatile boolean busy;

    /** An empty entry among the letters ends its work. */
    Carrier(SmtpLine line, BlockingQueue<Optional<Leased>> letters, Consumer<PostRoom.Result> results) {
        this.line = line;
        this.letters = letters;
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
        while (true) {
            var next = letters.poll(KEEP_OPEN_SECONDS, TimeUnit.SECONDS);
            if (next == null) {
                line.close();
            } else if (next.isEmpty()) {
                return;
            } else {
                busy = true;
                var outcome = carry(next.get().letter());
                busy = false;
                results.accept(new PostRoom.Result(next.get(), outcome));
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
