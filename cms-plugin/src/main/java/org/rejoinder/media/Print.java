package org.rejoinder.media;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** One size of a picture, made anew from its pixels and nothing else of the upload. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Print(int width, int height, boolean transparent, byte[] bytes) {

    private static final int TAG_BYTES = 16;

    /** What its address ends in. */
    String name() {
        return width + (transparent ? ".png" : ".jpg");
    }

    PictureSize size() {
        return new PictureSize(width, height, name());
    }

    /** Its strong entity tag, with its quotes. */
    String tag() {
        return '"' + digest(bytes).substring(0, 2 * TAG_BYTES) + '"';
    }

    /** SHA-256 in hexadecimal digits. */
    static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
