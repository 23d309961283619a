package org.rejoinder.text;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;

/** The address of a web page that a person gave: absolute, http or https, and nothing that could run (RFC 3986). */
public record WebAddress(String value) {

    public static final int LONGEST = 500;

    private static final int HIGHEST_PORT = 65_535;

    public WebAddress {
        if (value.length() > LONGEST || !isWebAddress(value)) {
            throw new IllegalArgumentException("not a web address");
        }
    }

    /** Takes international addresses too (RFC 3987, RFC 5891) and keeps their ASCII form. */
    public static WebAddress parse(String text) {
        var trimmed = text.strip();
        if (trimmed.length() > LONGEST) {
            throw new IllegalArgumentException("not a web address: over " + LONGEST + " characters");
        }
        return new WebAddress(ascii(trimmed));
    }

    public static Optional<WebAddress> find(String text) {
        try {
            return Optional.of(parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public URI uri() {
        return URI.create(value);
    }

    private static String ascii(String text) {
        try {
            var uri = new URI(text);
            var authority = uri.getRawAuthority();
            if (uri.getHost() == null && authority != null) {
                int colon = authority.lastIndexOf(':');
                var host = colon < 0 ? authority : authority.substring(0, colon);
                var port = colon < 0 ? "" : authority.substring(colon);
                var ascii = "//" + IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES) + port;
                return new URI(text.replaceFirst("//[^/?#]*", Matcher.quoteReplacement(ascii))).toASCIIString();
            }
            return uri.toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("not a web address", e);
        }
    }

    private static boolean isWebAddress(String value) {
        try {
            var uri = new URI(value);
            var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            return (scheme.equals("http") || scheme.equals("https"))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getPort() <= HIGHEST_PORT
                    && value.chars().allMatch(c -> c > ' ' && c < 0x7F);
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
