package org.rejoinder.sample.site.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.Instant;
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

    private Words() {}

    public static String date(Instant instant) {
        return DATE.format(instant);
    }

    public static String moment(Instant instant) {
        return MOMENT.format(instant) + " UTC";
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
