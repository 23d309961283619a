package org.rejoinder.media.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A part of something that a request asks for by its bytes (RFC 9110, 14). */
record ByteRange(long first, long last) {

    private static final String UNIT = "bytes=";
    private static final Pattern RANGE = Pattern.compile("[ \\t]*(?:([0-9]*)-([0-9]*))?[ \\t]*");
    private static final int DIGITS = 18;
    private static final int MOST = 16;

    long length() {
        return last - first + 1;
    }

    /** What {@code Content-Range} says of it. */
    String of(long whole) {
        return "bytes " + first + "-" + last + "/" + whole;
    }

    /**
     * The ranges that a header asks for, as far as they exist; empty when it asks for none that do. No value when the
     * header is to be ignored: because it is another unit's or broken, or because sending all is less than it wants.
     */
    static Optional<List<ByteRange>> parse(String header, long length) {
        if (!header.toLowerCase(Locale.ROOT).startsWith(UNIT)) {
            return Optional.empty();
        }
        var ranges = new ArrayList<ByteRange>();
        boolean asked = false;
        long sum = 0;
        for (var text : header.substring(UNIT.length()).split(",", -1)) {
            var matcher = RANGE.matcher(text);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            if (matcher.group(1) == null) {
                continue; // an empty element of a list is to be passed over (5.6.1)
            }
            var range = range(matcher.group(1), matcher.group(2), length);
            if (range == null) {
                return Optional.empty();
            }
            asked = true;
            if (range.first < length && range.length() > 0) {
                ranges.add(range);
                sum += range.length();
            }
        }
        return !asked || ranges.size() > MOST || sum > length ? Optional.empty() : Optional.of(ranges);
    }

    /** Null when it is not one; one without length when it lies outside. */
    private static @Nullable ByteRange range(String first, String last, long length) {
        if (first.isEmpty() && last.isEmpty()) {
            return null;
        }
        if (first.isEmpty()) {
            return new ByteRange(Math.max(0, length - number(last)), length - 1);
        }
        long from = number(first);
        long to = last.isEmpty() ? Long.MAX_VALUE : number(last);
        return to < from ? null : new ByteRange(from, Math.min(to, length - 1));
    }

    private static long number(String digits) {
        return digits.length() > DIGITS ? Long.MAX_VALUE : Long.parseLong(digits);
    }
}
