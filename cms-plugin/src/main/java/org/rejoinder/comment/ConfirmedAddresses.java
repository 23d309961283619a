package org.rejoinder.comment;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
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
 * The addresses that somebody has shown to be theirs, by a letter that reached them; anybody can type an address into a
 * form. Kept by their hash: this list answers whether an address is known, and cannot be read.
 */
@Store
public class ConfirmedAddresses {

    private static final int HASH_BYTES = 16;

    private static final String APPROVED = "rj:approved";

    private final Sessions sessions;

    @Inject
    public ConfirmedAddresses(Sessions sessions) {
        this.sessions = sessions;
    }

    public boolean contains(EmailAddress address) {
        return node(address).isPresent();
    }

    public void add(EmailAddress address, Instant at) {
        if (!contains(address)) {
            sessions.hidden().folder("confirmed/" + place(address)).set("rj:at", at);
        }
    }

    /** Whether there was anything to forget. */
    boolean forget(EmailAddress address) {
        var node = node(address);
        node.ifPresent(ContentNode::remove);
        return node.isPresent();
    }

    /**
     * Whether the address is confirmed and had a comment approved since: one that was approved before makes nobody known,
     * because anybody may write any address below a comment.
     */
    boolean isKnown(EmailAddress address) {
        return node(address).filter(node -> node.flag(APPROVED)).isPresent();
    }

    /** A comment of this address was approved. */
    void approved(EmailAddress address) {
        node(address).filter(node -> !node.flag(APPROVED)).ifPresent(node -> node.set(APPROVED, true));
    }

    private Optional<ContentNode> node(EmailAddress address) {
        return sessions.hidden().child("confirmed/" + place(address));
    }

    private static String place(EmailAddress address) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest(address.folded().getBytes(UTF_8));
            var hash = HexFormat.of().formatHex(digest, 0, HASH_BYTES);
            return hash.substring(0, 3) + "/" + hash;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
