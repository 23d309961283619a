package org.rejoinder.http;

import org.rejoinder.problem.Problem;

/** Changing this takes the caller's word on what was seen last (RFC 6585, 3). */
public final class PreconditionRequired extends Problem {

    PreconditionRequired() {
        super(Kind.PRECONDITION_REQUIRED, "precondition-required", "Send If-Match with the ETag that you have seen.");
    }
}
