package org.rejoinder.inbound;

import jakarta.inject.Inject;
import java.time.Instant;
import org.rejoinder.repository.ContentNode;
import org.rejoinder.repository.Sessions;
import org.rejoinder.repository.Store;

/** Which server looks into the IMAP folder: one at a time, and another soon after that has died. */
@Store
class FetchLease {

    private static final String HOLDER = "rj:holder";
    private static final String UNTIL = "rj:until";

    private final Sessions sessions;

    @Inject
    FetchLease(Sessions sessions) {
        this.sessions = sessions;
    }

    /** Takes or keeps it. Two servers that take it at once write different holders, so that one fails and sees the other. */
    boolean take(String holder, Instant now, Instant until) {
        var node = node();
        boolean others = node.text(HOLDER).filter(its -> !its.equals(holder)).isPresent()
                && node.instant(UNTIL).filter(now::isBefore).isPresent();
        if (!others) {
            node.set(HOLDER, holder).set(UNTIL, until);
        }
        return !others;
    }

    void leave(String holder) {
        var node = node();
        if (node.text(HOLDER).filter(holder::equals).isPresent()) {
            node.set(HOLDER, (String) null);
        }
    }

    private ContentNode node() {
        return sessions.hidden().folder("inbound/fetching");
    }
}
