package org.rejoinder.http;

import org.jspecify.annotations.Nullable;
import org.rejoinder.problem.Malformed;

/** How many a page may hold at most. */
public final class Limit {

    private Limit() {}

    /** The {@code limit} parameter: 1 to {@code most}, {@code usual} when it is absent. */
    public static int parse(@Nullable String text, int usual, int most) {
        return number("limit", text, usual, most);
    }

    /** Any small whole number among the parameters, 1 to {@code most}. */
    public static int number(String name, @Nullable String text, int usual, int most) {
        if (text == null) {
            return usual;
        }
        if (text.matches("[1-9][0-9]{0,8}")) {
            int number = Integer.parseInt(text);
            if (number <= most) {
                return number;
            }
        }
        throw new Malformed("'%s' must be a whole number from 1 to %d.".formatted(name, most));
    }
}
