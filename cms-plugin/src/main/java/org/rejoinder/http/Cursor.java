package org.rejoinder.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.rejoinder.problem.Malformed;

/**
 * Where the next page of a list begins. Callers pass it on unread; one of another list, order or filter is refused. It is
 * not signed, so a store reads the position as strictly as anything else that a caller sends.
 */
public record Cursor(String list, String position) {

    private static final int FINGERPRINT_BYTES = 6;

    /** The {@code list} names everything that makes the list this one, such as {@code articles?category=massage}. */
    public Cursor {
        if (position.isEmpty()) {
            throw new IllegalArgumentException("a cursor needs a position");
        }
    }

    public String text() {
        var position = this.position.getBytes(UTF_8);
        var bytes = ByteBuffer.allocate(FINGERPRINT_BYTES + position.length)
                .put(fingerprint(list))
                .put(position)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The cursor that a caller sent for this list, or null when there is none: the list begins at its beginning. */
    public static @Nullable Cursor parse(@Nullable String text, String list) {
        if (text == null) {
            return null;
        }
        var bytes = decoded(text);
        if (bytes.length <= FINGERPRINT_BYTES
                || !Arrays.equals(Arrays.copyOf(bytes, FINGERPRINT_BYTES), fingerprint(list))) {
            throw foreign();
        }
        try {
            var position = ByteBuffer.wrap(bytes, FINGERPRINT_BYTES, bytes.length - FINGERPRINT_BYTES);
            return new Cursor(list, UTF_8.newDecoder().decode(position).toString());
        } catch (CharacterCodingException e) {
            throw foreign();
        }
    }

    /** What a store throws when it cannot make sense of a position. */
    public static Malformed foreign() {
        return new Malformed("'cursor' is not one of this list.");
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw foreign();
        }
    }

    private static byte[] fingerprint(String list) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(list.getBytes(UTF_8));
            return Arrays.copyOf(hash, FINGERPRINT_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
