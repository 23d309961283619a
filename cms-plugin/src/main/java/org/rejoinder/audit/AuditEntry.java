package org.rejoinder.audit;

import java.time.Instant;

/**
 * Something that somebody did.
 *
 * @param by the signed-in name
 * @param action what was done, in a word or two: {@code settings.changed}
 * @param detail what it was done to
 */
public record AuditEntry(String id, Instant at, String by, String action, String detail) {}
