package org.rejoinder.outbox;

/** Where a letter stands: waits for its first try, was taken, was refused for now and waits again, or is given up. */
public enum LetterState {
    WAITING,
    SENT,
    FAILED,
    DEAD
}
