package org.rejoinder.outbox;

import jakarta.inject.Inject;
import java.util.function.IntSupplier;
import org.rejoinder.Shared;
import org.rejoinder.settings.Settings;

/** How many letters this server may send just now, by the rate that an admin has set. */
@Shared
class Pace {

    private static final double NANOS_A_MINUTE = 60e9;
    private static final double SHARE_AT_ONCE = 1 / 12.0; // what five seconds bring: the postman looks every four

    private final IntSupplier perMinute;
    private double left;
    private long asOf = System.nanoTime();

    @Inject
    Pace(Settings settings) {
        this(settings::lettersPerMinute);
    }

    /** Zero is as fast as can be. */
    Pace(IntSupplier perMinute) {
        this.perMinute = perMinute;
    }

    /** How many of these may go now. */
    synchronized int allows(int wanted) {
        int rate = perMinute.getAsInt();
        long now = System.nanoTime();
        double most = Math.max(1, rate * SHARE_AT_ONCE);
        left = Math.min(most, left + (now - asOf) / NANOS_A_MINUTE * rate);
        asOf = now;
        return rate == 0 ? wanted : (int) Math.min(wanted, left);
    }

    synchronized void goes(int letters) {
        left = Math.max(0, left - letters);
    }
}
