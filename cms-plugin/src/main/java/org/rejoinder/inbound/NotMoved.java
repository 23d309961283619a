package org.rejoinder.inbound;

/** A mail was handled and stays where it is, since the IMAP server does not move it; the others are none the worse for it. */
final class NotMoved extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String why;

    NotMoved(String why, Throwable cause) {
        super(why, cause);
        this.why = why;
    }

    String why() {
        return why;
    }
}
