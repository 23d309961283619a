package org.rejoinder.outbox;

/**
 * Where a letter stands: waits for its first try, was taken, was refused for now and waits again, is given up, or was never
 * written, with a reason.
 */
public enum LetterState {
    WAITING,
    SENT,
    FAILED,
    DEAD,
    WITHHELD
}
