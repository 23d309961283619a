package org.rejoinder.outbox;

/** What became of one try to send a letter. */
sealed interface Outcome {

    /** The mail server has taken it. */
    record Taken() implements Outcome {}

    /** Not now (4yz): the letter is tried again later. */
    record Deferred(String status) implements Outcome {}

    /** Never (5yz): the letter is dead. */
    record Refused(String status) implements Outcome {}

    /** The connection broke within this letter: it may or may not have been taken. */
    record Interrupted(String status) implements Outcome {}

    /** There was no mail server to try it with; nothing has happened to the letter. */
    record NotTried() implements Outcome {}
}
