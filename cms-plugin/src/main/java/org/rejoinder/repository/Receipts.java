package org.rejoinder.repository;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What became of requests that carried an {@code Idempotency-Key}, kept for 24 hours at least in the same save as the
 * thing they made (draft-ietf-httpapi-idempotency-key-header-07). A folder for each day, thrown away whole.
 */
@Store
public class Receipts {

    private final Sessions sessions;

    @Inject
    public Receipts(Sessions sessions) {
        this.sessions = sessions;
    }

    /** What a request made, and in which state that was when it was answered. */
    public record Receipt(String madeId, String state) {}

    /**
     * The receipt of an earlier request with this key.
     *
     * @throws KeyReused when that request had another body
     */
    public Optional<Receipt> find(IdempotencyKey key, Instant now) {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var folder = sessions.hidden().folder("receipts");
        var found = folder.child(path(today, key)).or(() -> folder.child(path(today.minusDays(1), key)));
        found.filter(node -> !node.string("rj:body").equals(hash(key.body()))).ifPresent(node -> {
            throw new KeyReused();
        });
        return found.map(node -> new Receipt(node.string("rj:made"), node.string("rj:state")));
    }

    public void keep(IdempotencyKey key, Receipt receipt, Instant now) {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var folder = sessions.hidden().folder("receipts");
        folder.folder(path(today, key))
                .set("rj:body", hash(key.body()))
                .set("rj:made", receipt.madeId())
                .set("rj:state", receipt.state());
        var oldest = today.minusDays(1).toString();
        folder.childNames().stream()
                .filter(day -> day.compareTo(oldest) < 0)
                .forEach(day -> folder.at(day).remove());
    }

    private static String path(LocalDate day, IdempotencyKey key) {
        var hash = hash(key.route() + "\n" + key.key());
        return day + "/" + hash.substring(0, 2) + "/" + hash;
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
