package org.rejoinder.repository;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

/** Who is about to do what lies in a folder: a lease lapses soon after its holder has died, and what it held is free. */
public final class Leases {

    private static final String LEASES = "leases";
    private static final String UNTIL = "rj:until";

    private final ContentNode room;

    public Leases(ContentNode room) {
        this.room = room;
    }

    public void renew(String lease, Instant until) {
        room.folder(LEASES + "/" + lease).set(UNTIL, until);
    }

    /** Takes away the leases that have lapsed, and this one. */
    public void end(String lease, Instant now) {
        room.child(LEASES).stream()
                .flatMap(leases -> leases.children().stream())
                .filter(node -> node.name().equals(lease) || !holds(node, now))
                .forEach(ContentNode::remove);
    }

    /** Those that hold. */
    public Set<String> live(Instant now) {
        return room.child(LEASES).stream()
                .flatMap(leases -> leases.children().stream())
                .filter(lease -> holds(lease, now))
                .map(ContentNode::name)
                .collect(Collectors.toSet());
    }

    private static boolean holds(ContentNode lease, Instant now) {
        return lease.instant(UNTIL).filter(now::isBefore).isPresent();
    }
}
