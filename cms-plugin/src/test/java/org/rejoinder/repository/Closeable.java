package org.rejoinder.repository;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** A thread pool that a test leaves only when its tasks have ended (Java 19 has this built in). */
final class Closeable implements AutoCloseable {

    final ExecutorService pool;

    Closeable(ExecutorService pool) {
        this.pool = pool;
    }

    @Override
    public void close() {
        pool.shutdown();
        try {
            if (!pool.awaitTermination(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The tasks did not end");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
