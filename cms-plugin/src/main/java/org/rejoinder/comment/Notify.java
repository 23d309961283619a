package org.rejoinder.comment;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Of what the writer of a comment wants to hear by mail. */
public enum Notify {
    NONE,
    /** Of replies to this comment. */
    REPLIES,
    /** Of every comment on the article. */
    ALL;

    /** As the API and the repository spell it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Notify> find(String word) {
        return Stream.of(values()).filter(wish -> wish.word().equals(word)).findFirst();
    }
}
