package org.rejoinder.migration;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Dates as MySQL writes them; WordPress has all zeros where there is none, and in GMT for drafts. */
final class WxrDates {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private WxrDates() {}

    /** The date in GMT; without it the local one, whose offset nothing in the file tells. */
    static Optional<Instant> of(String gmt, String local) {
        return parse(gmt).or(() -> parse(local));
    }

    private static Optional<Instant> parse(String date) {
        try {
            var instant = LocalDateTime.parse(date.strip(), FORMAT).toInstant(ZoneOffset.UTC);
            return instant.isBefore(Instant.EPOCH) ? Optional.empty() : Optional.of(instant);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
