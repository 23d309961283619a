package org.rejoinder.media;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.rejoinder.problem.FieldError;
import org.rejoinder.problem.Invalid;
import org.rejoinder.text.Cleaned;

/** What is said of a picture: what it shows, for those who do not see it; what is written below it; whose it is. */
public record PictureWords(
        String alt, @Nullable String caption, @Nullable String credit) {

    private static final int LONGEST = 2_000;

    /** Takes what came from outside, an absent member as null, and complains of all of it at once. */
    public static PictureWords of(@Nullable String alt, @Nullable String caption, @Nullable String credit) {
        var errors = new ArrayList<FieldError>();
        var words = new PictureWords(line(alt), blankToNull(line(caption)), blankToNull(line(credit)));
        if (words.alt.isEmpty()) {
            errors.add(new FieldError("alt", "must say what the picture shows"));
        }
        check("alt", words.alt, errors);
        check("caption", words.caption, errors);
        check("credit", words.credit, errors);
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        return words;
    }

    private static void check(String field, @Nullable String text, ArrayList<FieldError> errors) {
        if (text != null && text.length() > LONGEST) {
            errors.add(new FieldError(field, "must have at most %d characters".formatted(LONGEST)));
        }
    }

    private static String line(@Nullable String text) {
        return text == null ? "" : Cleaned.line(text);
    }

    private static @Nullable String blankToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
