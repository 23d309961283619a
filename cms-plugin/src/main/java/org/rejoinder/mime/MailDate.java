package org.rejoinder.mime;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The date of a mail (RFC 5322 §3.3 and §4.3), as far as it can be made out. */
final class MailDate {

    private static final int LONGEST = 100;
    private static final Pattern DATE =
            Pattern.compile("(\\d{1,2})[ -]+([A-Za-z]{3})[A-Za-z]{0,6}\\.?[ -]+(\\d{2,4}),? +"
                    + "(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2}))? *([+-]\\d{4}|[A-Za-z]{1,5})?");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Map<String, Integer> ZONES = Map.of(
            "EST", -5, "EDT", -4, "CST", -6, "CDT", -5, "MST", -7, "MDT", -6, "PST", -8, "PDT", -7, "CET", 1, "CEST",
            2);

    private MailDate() {}

    static Optional<Instant> find(String field) {
        var found = DATE.matcher(field.substring(0, Math.min(field.length(), LONGEST)));
        if (!found.find()) {
            return Optional.empty();
        }
        int month = MONTHS.indexOf(found.group(2).toLowerCase(Locale.ROOT)) + 1;
        int year = Integer.parseInt(found.group(3));
        int century = year >= 1000 ? 0 : year >= 50 ? 1900 : 2000;
        try {
            var local = LocalDateTime.of(
                    century + year,
                    month,
                    number(found.group(1)),
                    number(found.group(4)),
                    number(found.group(5)),
                    Math.min(59, number(found.group(6))));
            return Optional.of(local.toInstant(zone(found.group(7))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static ZoneOffset zone(@Nullable String zone) {
        if (zone == null) {
            return ZoneOffset.UTC;
        }
        if (zone.length() == 5 && (zone.charAt(0) == '+' || zone.charAt(0) == '-')) {
            int sign = zone.charAt(0) == '-' ? -1 : 1;
            int hours = Integer.parseInt(zone.substring(1, 3));
            return ZoneOffset.ofHoursMinutes(sign * hours, sign * Integer.parseInt(zone.substring(3)));
        }
        return ZoneOffset.ofHours(ZONES.getOrDefault(zone.toUpperCase(Locale.ROOT), 0));
    }
}
