package org.rejoinder.migration;

import java.util.concurrent.atomic.AtomicBoolean;
import org.rejoinder.Shared;

/** Lets one import run on this server and no second beside it. */
@Shared
class OneAtATime {

    private final AtomicBoolean running = new AtomicBoolean();

    void begin() {
        if (!running.compareAndSet(false, true)) {
            throw new ImportRunning();
        }
    }

    void end() {
        running.set(false);
    }
}
