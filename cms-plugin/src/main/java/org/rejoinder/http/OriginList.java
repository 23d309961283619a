package org.rejoinder.http;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Addresses of sites separated by commas, as an administrator writes them, and as browsers name them. */
public final class OriginList {

    private OriginList() {}

    /** Whether each of them is the address of a site. */
    public static boolean isOne(String text) {
        try {
            parse(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    static Set<String> parse(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::trim)
                .filter(url -> !url.isEmpty())
                .map(OriginList::origin)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** RFC 6454, 6.2: lower case, without path and without the usual port. */
    private static String origin(String url) {
        var uri = URI.create(url);
        if (uri.getScheme() == null || uri.getHost() == null) {
            throw new IllegalArgumentException("'%s' is not the address of a site".formatted(url));
        }
        var scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        var usual = uri.getPort() < 0 || uri.getPort() == (scheme.equals("https") ? 443 : 80);
        return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + (usual ? "" : ":" + uri.getPort());
    }
}
