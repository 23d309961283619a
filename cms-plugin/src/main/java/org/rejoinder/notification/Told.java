package org.rejoinder.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.rejoinder.mail.EmailAddress;
import org.rejoinder.repository.ContentNode;
import org.rejoinder.repository.Ids;
import org.rejoinder.repository.Sessions;
import org.rejoinder.repository.Store;

/** Who has heard of a comment while it was held, so that they do not hear of it again. */
@Store
class Told {

    private static final String TOLD = "rj:told";
    private static final int HASH_BYTES = 16;

    private final Sessions sessions;

    @Inject
    Told(Sessions sessions) {
        this.sessions = sessions;
    }

    /** What stands for an address; nobody can read it out of it. */
    static String key(EmailAddress address) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest(address.folded().getBytes(UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    /** The keys of their addresses. Of one that readers see nobody is to be told again, so it is forgotten then. */
    List<String> of(String comment) {
        return sessions.hidden()
                .child("notification/" + Ids.sharded(comment))
                .map(node -> node.texts(TOLD))
                .orElse(List.of());
    }

    void forget(String comment) {
        sessions.hidden().child("notification/" + Ids.sharded(comment)).ifPresent(ContentNode::remove);
    }

    void remember(String comment, List<String> keys) {
        if (!keys.isEmpty()) {
            sessions.hidden()
                    .folder("notification/" + comment.substring(0, 2))
                    .add(comment, ContentNode.FOLDER)
                    .set(TOLD, keys);
        }
    }
}
