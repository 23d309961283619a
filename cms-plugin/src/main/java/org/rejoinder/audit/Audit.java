package org.rejoinder.audit;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.rejoinder.repository.ContentNode;
import org.rejoinder.repository.DatedEntries;
import org.rejoinder.repository.Facts;
import org.rejoinder.repository.Ids;
import org.rejoinder.repository.Sessions;
import org.rejoinder.repository.Store;

/** Keeps what the staff did: {@code private/audit/all/<xx>/<id>}, and a list by date. */
@Store
public class Audit {

    private static final String LIST = "audit/list";
    private static final String ALL = "audit/all/";

    private final Sessions sessions;
    private final Clock clock;

    @Inject
    public Audit(Sessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Notes it in the save in which it is done; the detail must not hold an address. */
    public void note(Optional<String> by, String action, String detail) {
        var id = Ids.random();
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        new DatedEntries(sessions.hidden(), LIST).add(now, id);
        sessions.hidden()
                .folder(ALL + Ids.sharded(id))
                .set(new Facts()
                        .with("rj:at", now)
                        .with("rj:by", by.orElse("somebody"))
                        .with("rj:action", action)
                        .with("rj:detail", detail));
    }

    /** The newest first. */
    public List<DatedEntries.Entry> page(Optional<String> after, int limit) {
        return new DatedEntries(sessions.hidden(), LIST).page(after, true, limit);
    }

    public long count() {
        return new DatedEntries(sessions.hidden(), LIST).count();
    }

    public Optional<AuditEntry> find(String id) {
        return sessions.hidden().child(ALL + Ids.sharded(id)).map(Audit::read);
    }

    private static AuditEntry read(ContentNode node) {
        return new AuditEntry(
                node.name(),
                node.instant("rj:at").orElse(Instant.EPOCH),
                node.string("rj:by"),
                node.string("rj:action"),
                node.string("rj:detail"));
    }
}
