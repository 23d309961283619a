package org.rejoinder.comment;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.rejoinder.repository.Sessions;
import org.rejoinder.repository.Store;

/** Keeps up to which time it has been forgotten where comments came from. */
@Store
class TracesCut {

    private static final String FOLDER = "privacy";
    private static final String UNTIL = "rj:until";

    private final Sessions sessions;

    @Inject
    TracesCut(Sessions sessions) {
        this.sessions = sessions;
    }

    Optional<Instant> until() {
        return sessions.hidden().child(FOLDER).flatMap(node -> node.instant(UNTIL));
    }

    void set(Instant until) {
        sessions.hidden().folder(FOLDER).set(UNTIL, until);
    }
}
