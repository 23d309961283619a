package org.rejoinder.outbox;

/** The next mail server has taken this letter. */
public record LetterDelivered(Letter letter) {}
