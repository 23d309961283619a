package org.rejoinder.webhook;

/** What became of one try to tell a webhook something. */
sealed interface Outcome {

    /** A status and the beginning of what was said, or what went wrong. */
    String answer();

    /** It was taken (2xx). */
    record Taken(String answer) implements Outcome {}

    /** It was not taken this time. */
    record Failed(String answer) implements Outcome {}

    /** The webhook wants to hear nothing any more (410). */
    record Gone(String answer) implements Outcome {}
}
