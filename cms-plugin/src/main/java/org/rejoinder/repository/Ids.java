package org.rejoinder.repository;

import java.security.SecureRandom;

/** Makes the ids of articles, comments and letters: 80 random bits in 16 letters and digits, the same in any case. */
public final class Ids {

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    public static String random() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        var id = new StringBuilder(bytes.length);
        for (byte b : bytes) {
            id.append(ALPHABET.charAt(b & 31));
        }
        return id.toString();
    }

    /** Whether a text from outside can be an id at all, and so a part of a path. */
    public static boolean isId(String text) {
        return text.length() == 16 && text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    }

    /** The folder, one of about a thousand, that spreads things named by id: {@code ab/abcd…}. */
    public static String sharded(String id) {
        return id.substring(0, 2) + "/" + id;
    }
}
