package org.rejoinder.comment;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place in a thread: among the roots, or among the direct replies to a comment, after the comment of a number.
 *
 * @param flattened whether it is a place among all that is below {@code parent}
 */
public record ThreadPosition(Optional<Long> parent, long after, boolean flattened) {

    private static final Pattern TEXT = Pattern.compile("([0-9]{0,12})([:~])([0-9]{1,12})");

    public ThreadPosition(Optional<Long> parent, long after) {
        this(parent, after, false);
    }

    /** As it stands in a cursor. */
    public String text() {
        return parent.map(Object::toString).orElse("") + (flattened ? "~" : ":") + after;
    }

    public static Optional<ThreadPosition> find(String text) {
        var matcher = TEXT.matcher(text);
        if (!matcher.matches() || text.startsWith("~")) {
            return Optional.empty();
        }
        var parent = matcher.group(1);
        return Optional.of(new ThreadPosition(
                parent.isEmpty() ? Optional.empty() : Optional.of(Long.valueOf(parent)),
                Long.parseLong(matcher.group(3)),
                matcher.group(2).equals("~")));
    }
}
