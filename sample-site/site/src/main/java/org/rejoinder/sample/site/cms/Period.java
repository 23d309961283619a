package org.rejoinder.sample.site.cms;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A year, or a month of it, in which articles were published. */
public record Period(int year, @Nullable Integer month) {

    /** By the digits of an address; nothing when there is no such month. */
    public static Optional<Period> of(String year, @Nullable String month) {
        if (!year.matches("\\d{4}") || (month != null && !month.matches("\\d{2}"))) {
            return Optional.empty();
        }
        try {
            var period = new Period(Integer.parseInt(year), month == null ? null : Integer.valueOf(month));
            return period.from().getYear() < 1 ? Optional.empty() : Optional.of(period);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    public LocalDate from() {
        return LocalDate.of(year, month == null ? 1 : month, 1);
    }

    /** The first day after it. */
    public LocalDate to() {
        return month == null ? from().plusYears(1) : from().plusMonths(1);
    }
}
