package org.rejoinder.sample.repository;

import java.io.IOException;

/**
 * Lets any number of committers share one flush: each returns once a flush that began after its call has ended, so that
 * what it wrote is on disk.
 */
final class GroupedFlush {

    /** Writes to disk what was written before the call. */
    interface Flush {
        void run() throws IOException;
    }

    private final Flush flush;
    private long asked;
    private long done;
    private boolean running;

    GroupedFlush(Flush flush) {
        this.flush = flush;
    }

    /** Returns when everything written before this call is on disk. */
    void await() throws IOException, InterruptedException {
        long covered;
        synchronized (this) {
            long mine = ++asked;
            while (running && done < mine) {
                wait();
            }
            if (done >= mine) {
                return;
            }
            running = true;
            covered = asked;
        }
        boolean flushed = false;
        try {
            flush.run();
            flushed = true;
        } finally {
            synchronized (this) {
                running = false;
                done = flushed ? covered : done;
                notifyAll();
            }
        }
    }
}
