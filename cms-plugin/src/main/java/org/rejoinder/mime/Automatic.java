package org.rejoinder.mime;

/** Why a mail is taken for a machine's: such a mail is neither filed nor answered (RFC 3834). The strongest reason counts. */
public enum Automatic {
    /** It says what became of a letter (RFC 3464), or is one of the older forms of saying so. */
    BOUNCE,
    /** A letter of ours that came back. */
    OWN,
    /** It has gone round before. */
    LOOP,
    /** {@code Auto-Submitted} is there and not {@code no}, or one of the headers before RFC 3834. */
    AUTO_SUBMITTED,
    /** Its subject says that the person is away. */
    OUT_OF_OFFICE,
    /** It has no one to send an answer to. */
    NULL_SENDER,
    /** The address of its sender is a machine's. */
    ROBOT,
    /** It came over a mailing list (RFC 2369, 2919). */
    LIST,
    /** It calls itself bulk. */
    BULK
}
