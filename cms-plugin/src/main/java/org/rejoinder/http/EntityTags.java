package org.rejoinder.http;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Reads the lists of entity tags in {@code If-Match} and {@code If-None-Match} (RFC 9110, 8.8.3 and 13.1). */
public final class EntityTags {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"[\\x21\\x23-\\x7E\\x80-\\xFF]*\"");

    private EntityTags() {}

    /** Weak comparison: enough to know that a copy may still be shown. */
    public static boolean namesWeakly(String header, String tag) {
        return header.equals(tag) || names(header, named -> opaque(named).equals(opaque(tag)));
    }

    /** Strong comparison: needed before something is overwritten. */
    public static boolean namesStrongly(String header, String tag) {
        return header.equals(tag) || names(header, named -> named.equals(tag) && !named.startsWith("W/"));
    }

    private static boolean names(String header, Predicate<String> sought) {
        if (header.trim().equals("*")) {
            return true;
        }
        return TAG.matcher(header).results().anyMatch(found -> sought.test(found.group()));
    }

    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
