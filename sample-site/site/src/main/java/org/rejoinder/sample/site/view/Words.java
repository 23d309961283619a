package org.rejoinder.sample.site.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How dates and numbers are said on the pages. */
public final class Words {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MONTH_ADDRESS =
            DateTimeFormatter.ofPattern("/uuuu/MM/", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter BRIEF =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private Words() {}

    public static String date(Instant instant) {
        return DATE.format(instant);
    }

    public static String moment(Instant instant) {
        return MOMENT.format(instant) + " UTC";
    }

    public static String time(Instant instant) {
        return TIME.format(instant) + " UTC";
    }

    public static String month(YearMonth month) {
        return MONTH.format(month);
    }

    public static String day(Instant instant) {
        return DAY.format(instant);
    }

    /** Where all articles of the same month are. */
    public static String monthAddress(Instant instant) {
        return MONTH_ADDRESS.format(instant);
    }

    /** The letter that stands for a person without a picture. */
    public static String initial(String name) {
        return name.codePoints()
                .filter(Character::isLetterOrDigit)
                .limit(1)
                .mapToObj(Character::toString)
                .findFirst()
                .orElse("·")
                .toUpperCase(Locale.ROOT);
    }

    /** As short as beside a comment. */
    public static String brief(Instant instant) {
        return BRIEF.format(instant);
    }

    /** For machines, in the {@code datetime} attribute. */
    public static String machine(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    public static String thoughts(int count) {
        return count == 1 ? "1 thought" : String.format(Locale.ENGLISH, "%,d thoughts", count);
    }

    public static String articles(int count) {
        return count == 1 ? "1 article" : String.format(Locale.ENGLISH, "%,d articles", count);
    }

    /** A value for the query of a link. */
    public static String query(@Nullable String value) {
        return value == null ? "" : URLEncoder.encode(value, UTF_8);
    }

    /** A name for the path of a link. */
    public static String segment(@Nullable String value) {
        return query(value).replace("+", "%20");
    }
}
