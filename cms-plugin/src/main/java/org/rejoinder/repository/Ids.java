package org.rejoinder.repository;

import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Makes the ids of articles, comments and letters: 16 random letters and digits, the same in any case. Those made one after
 * the other share their first two, by which they are kept in folders: what is written together stands together, and a
 * repository need not touch its whole content for each batch of an import. What is left, 70 bits, cannot be guessed.
 */
public final class Ids {

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LENGTH = 16;
    private static final int SHARD = 2;
    private static final int SHARING = 64;

    private static final AtomicReference<Run> RUN = new AtomicReference<>(new Run("", 0));

    private Ids() {}

    /** The beginning that some more ids are to have. */
    private record Run(String shard, int left) {

        Run next() {
            return left > 0 ? new Run(shard, left - 1) : new Run(letters(SHARD), SHARING - 1);
        }
    }

    public static String random() {
        return RUN.updateAndGet(Run::next).shard() + letters(LENGTH - SHARD);
    }

    private static String letters(int count) {
        var bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        var letters = new StringBuilder(count);
        for (byte b : bytes) {
            letters.append(ALPHABET.charAt(b & 31));
        }
        return letters.toString();
    }

    /** Whether a text from outside can be an id at all, and so a part of a path. */
    public static boolean isId(String text) {
        return text.length() == LENGTH && text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    }

    /** The folder, one of about a thousand, that spreads things named by id: {@code ab/abcd…}. */
    public static String sharded(String id) {
        return id.substring(0, SHARD) + "/" + id;
    }
}
