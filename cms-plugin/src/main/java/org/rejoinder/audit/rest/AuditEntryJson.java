package org.rejoinder.audit.rest;

import java.time.Instant;
import org.rejoinder.audit.AuditEntry;

/** Something that somebody of the staff did, as admins see it. */
public record AuditEntryJson(String id, Instant at, String by, String action, String detail) {

    static AuditEntryJson of(AuditEntry entry) {
        return new AuditEntryJson(entry.id(), entry.at(), entry.by(), entry.action(), entry.detail());
    }
}
