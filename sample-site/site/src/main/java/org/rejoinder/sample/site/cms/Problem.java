package org.rejoinder.sample.site.cms;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Why the plugin refused something (RFC 9457). */
public record Problem(
        @Nullable String type,
        @Nullable String title,
        int status,
        @Nullable String detail,
        List<FieldError> errors) {

    private static final int TOO_MANY = 429;

    public Problem {
        errors = errors == null ? List.of() : List.copyOf(errors);
    }

    /** What is wrong with one field. */
    public record FieldError(String field, String message) {}

    /** The sentence to show to a person. */
    public String sentence() {
        if (status == TOO_MANY) {
            return "That was too much at once. Please wait a few seconds, then send it again.";
        }
        if (detail != null) {
            return detail;
        }
        if (!errors.isEmpty()) {
            return errors.stream().map(e -> e.field() + ": " + e.message()).collect(Collectors.joining("; "));
        }
        return title == null ? "That was refused (" + status + ")." : title;
    }

    /** All that it says, of every field too. */
    public String words() {
        return errors.isEmpty()
                ? sentence()
                : errors.stream().map(FieldError::message).collect(Collectors.joining(" "));
    }
}
