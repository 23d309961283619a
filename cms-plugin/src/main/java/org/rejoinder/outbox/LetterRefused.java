package org.rejoinder.outbox;

/** This letter is given up; the status is what the mail server said of it. */
public record LetterRefused(Letter letter, String status) {}
