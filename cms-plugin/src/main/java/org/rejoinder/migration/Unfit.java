package org.rejoinder.migration;

/** Why one thing of the file cannot be imported; the others are. */
final class Unfit extends RuntimeException {

    private final String reason;

    Unfit(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
