package org.rejoinder.comment;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.rejoinder.mail.EmailAddress;
import org.rejoinder.repository.ContentNode;
import org.rejoinder.repository.Sessions;
import org.rejoinder.repository.Store;

/**
 * Who is known: whoever has confirmed an address and had a comment approved under it. An approved comment alone makes
 * nobody known, since anybody may write any address below a comment. Confirming comes with subscriptions.
 */
@Store
public class KnownCommenters {

    private static final String CONFIRMED = "rj:confirmedAt";
    private static final String APPROVED = "rj:approved";

    private final Sessions sessions;

    @Inject
    public KnownCommenters(Sessions sessions) {
        this.sessions = sessions;
    }

    /**
     * Keeps that whoever reads the mail of an address has said so.
     *
     * @param approved whether a comment of that address has been approved already, such as the one it was asked for
     */
    public void confirm(EmailAddress address, boolean approved, Instant now) {
        var node = sessions.hidden().folder(path(address));
        if (node.instant(CONFIRMED).isEmpty()) {
            node.set(CONFIRMED, now);
        }
        if (approved && !node.flag(APPROVED)) {
            node.set(APPROVED, true);
        }
    }

    /** Whether somebody who reads the mail of this address has confirmed it. */
    public boolean isConfirmed(EmailAddress address) {
        return find(address).isPresent();
    }

    /** Forgets an address. */
    public void forget(EmailAddress address) {
        find(address).ifPresent(ContentNode::remove);
    }

    boolean isKnown(EmailAddress address) {
        return find(address).filter(node -> node.flag(APPROVED)).isPresent();
    }

    /** A comment of this address was approved; kept for confirmed ones only. */
    void approved(EmailAddress address) {
        find(address).filter(node -> !node.flag(APPROVED)).ifPresent(node -> node.set(APPROVED, true));
    }

    private Optional<ContentNode> find(EmailAddress address) {
        return sessions.hidden().child(path(address));
    }

    private static String path(EmailAddress address) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest(address.folded().getBytes(StandardCharsets.UTF_8));
            var hash = HexFormat.of().formatHex(digest);
            return "confirmed/" + hash.substring(0, 2) + "/" + hash;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
