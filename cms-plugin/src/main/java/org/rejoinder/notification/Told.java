package org.rejoinder.notification;

import jakarta.inject.Inject;
import java.util.List;
import org.rejoinder.repository.ContentNode;
import org.rejoinder.repository.Ids;
import org.rejoinder.repository.Sessions;
import org.rejoinder.repository.Store;

/** Who has heard of a comment while it was held, so that they do not hear of it again. */
@Store
class Told {

    private static final String TOLD = "rj:told";

    private final Sessions sessions;

    @Inject
    Told(Sessions sessions) {
        this.sessions = sessions;
    }

    /** Their addresses, folded. */
    List<String> of(String comment) {
        return sessions.hidden()
                .child("notification/" + Ids.sharded(comment))
                .map(node -> node.texts(TOLD))
                .orElse(List.of());
    }

    void remember(String comment, List<String> addresses) {
        if (!addresses.isEmpty()) {
            sessions.hidden()
                    .folder("notification/" + comment.substring(0, 2))
                    .add(comment, ContentNode.FOLDER)
                    .set(TOLD, addresses);
        }
    }
}
