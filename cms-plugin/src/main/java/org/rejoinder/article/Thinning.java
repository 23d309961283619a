package org.rejoinder.article;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.util.HashSet;
import java.util.List;

/**
 * Which revisions are kept: all of the last days, then the last of each day for a year, then the last of each month; the
 * first one and those that readers have seen for ever.
 */
final class Thinning {

    private static final Duration YEAR = Duration.ofDays(365);

    private Thinning() {}

    /** The numbers of those that go; {@code revisions} are the newest first. */
    static List<Long> superfluous(List<Revision> revisions, Instant now, int days) {
        var recent = now.minus(Duration.ofDays(days));
        var daily = now.minus(YEAR);
        var represented = new HashSet<Temporal>();
        return revisions.stream()
                .filter(revision -> revision.savedAt().isBefore(recent))
                .filter(revision -> !represented.add(period(revision.savedAt(), daily)))
                .filter(revision -> !revision.published() && revision.number() > 1)
                .map(Revision::number)
                .toList();
    }

    private static Temporal period(Instant savedAt, Instant daily) {
        var day = LocalDate.ofInstant(savedAt, ZoneOffset.UTC);
        return savedAt.isBefore(daily) ? YearMonth.from(day) : day;
    }
}
