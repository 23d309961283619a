package org.rejoinder.webhook;

import org.rejoinder.problem.Problem;

/** There is no delivery of that number any more, or there never was. */
public final class UnknownDelivery extends Problem {

    public UnknownDelivery() {
        super(Kind.NOT_FOUND, "unknown-delivery", "There is no such delivery, or it is too old to be kept.");
    }
}
