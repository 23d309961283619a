package org.rejoinder.settings;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How comments are taken.
 *
 * @param closeAfterDays days after an article's publication in which it takes comments; 0 for ever
 * @param depth levels of replies shown below each other when a caller names no depth
 * @param rate comments that a network address may send at once; one more each second after that
 * @param links in a comment that is not held for them
 * @param length most characters of a comment
 * @param editWindow how long its writer may change or take back a comment
 * @param heard who of the staff hears of a new one
 */
public record CommentSettings(
        Policy policy,
        int closeAfterDays,
        int depth,
        int rate,
        int links,
        int length,
        Duration editWindow,
        Heard heard) {

    /** The same, but for what one article has otherwise. */
    public CommentSettings with(Optional<Policy> ownPolicy, Optional<Integer> ownDays) {
        return new CommentSettings(
                ownPolicy.orElse(policy),
                ownDays.orElse(closeAfterDays),
                depth,
                rate,
                links,
                length,
                editWindow,
                heard);
    }

    /** Whether an article that was published then takes comments at a moment, unless it says itself that it takes none. */
    public boolean areOpen(Instant published, Instant now) {
        return policy != Policy.CLOSED
                && closing(published).filter(end -> !now.isBefore(end)).isEmpty();
    }

    /** When an article that was published then is too old for comments, if it ever is. */
    public Optional<Instant> closing(Instant published) {
        return closeAfterDays == 0 ? Optional.empty() : Optional.of(published.plus(Duration.ofDays(closeAfterDays)));
    }

    /** Who of the staff hears of a new comment. */
    public enum Heard {
        ALL,
        AUTHOR,
        MODERATORS,
        NONE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Heard> find(String word) {
            return Stream.of(values())
                    .filter(heard -> heard.word().equals(word))
                    .findFirst();
        }

        public boolean byAuthor() {
            return this == ALL || this == AUTHOR;
        }

        public boolean byModerators() {
            return this == ALL || this == MODERATORS;
        }
    }

    /** What becomes of a visitor's new comment. */
    public enum Policy {
        OPEN,
        FIRST_HELD,
        HELD,
        CLOSED;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Policy> find(String word) {
            return Stream.of(values())
                    .filter(policy -> policy.word().equals(word))
                    .findFirst();
        }
    }
}
