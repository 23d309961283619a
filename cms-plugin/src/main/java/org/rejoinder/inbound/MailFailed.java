package org.rejoinder.inbound;

/** A mail could not be handled this time and is to be brought again. */
public final class MailFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    MailFailed(Throwable cause) {
        super("A mail could not be handled; it is to be brought again", cause);
    }
}
