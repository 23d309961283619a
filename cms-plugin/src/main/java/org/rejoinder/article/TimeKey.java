package org.rejoinder.article;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rejoinder.repository.Ids;

/**
 * The place of an article in time, {@code yyyy/mm/dd/HHmmssSSS-id}: at the same moment the id decides. As texts they
 * sort as their moments do, and they are the paths of a listing's entries.
 */
public record TimeKey(String text) {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu/MM/dd/HHmmssSSS", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Pattern VALID =
            Pattern.compile("[0-9]{4}/(0[1-9]|1[0-2])/(0[1-9]|[12][0-9]|3[01])/[0-9]{9}-[0-9a-z]{16}");
    private static final int ID_AT = 21;

    static TimeKey of(Instant moment, String id) {
        return new TimeKey(moment(moment) + "-" + id);
    }

    /** What no key of an earlier moment reaches, and every key of this moment and of later ones passes. */
    static String moment(Instant moment) {
        return MOMENT.format(moment);
    }

    /** Reads what a caller sent in a cursor. */
    public static Optional<TimeKey> parse(String text) {
        return VALID.matcher(text).matches() && Ids.isId(text.substring(ID_AT))
                ? Optional.of(new TimeKey(text))
                : Optional.empty();
    }

    public String id() {
        return text.substring(ID_AT);
    }

    Instant instant() {
        return MOMENT.parse(text.substring(0, ID_AT - 1), Instant::from);
    }

    String day() {
        return text.substring(0, 10);
    }

    String entry() {
        return text.substring(11);
    }
}
