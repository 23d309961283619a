package org.rejoinder.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The bytes of an answer with the entity tag they have wherever they are shown; equal bytes are one body. */
final class Body {

    private static final int TAG_BYTES = 16;

    private final byte[] bytes;
    private final String tag;
    private final long madeAt;
    private volatile byte @Nullable [] packed;

    Body(byte[] bytes, long madeAt) {
        this.bytes = bytes;
        this.tag = tag(bytes);
        this.madeAt = madeAt;
    }

    byte[] bytes() {
        return bytes;
    }

    String tag() {
        return tag;
    }

    boolean isWorthPacking() {
        return Packing.isWorthIt(bytes);
    }

    /** Packed once, when the first asks for it: the others get the same bytes. */
    byte[] packed() {
        var known = packed;
        if (known == null) {
            known = Packing.packed(bytes);
            packed = known;
        }
        return known;
    }

    /** When this server first saw them, in milliseconds. */
    long madeAt() {
        return madeAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Body body && body.tag.equals(tag);
    }

    @Override
    public int hashCode() {
        return tag.hashCode();
    }

    private static String tag(byte[] bytes) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return '"' + HexFormat.of().formatHex(hash, 0, TAG_BYTES) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
