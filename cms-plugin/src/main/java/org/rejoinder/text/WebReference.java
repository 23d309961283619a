package org.rejoinder.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Where a picture or a product is: a web address, or a path on the site itself that begins with one slash (RFC 3986, 4.2). */
public record WebReference(String value) {

    public WebReference {
        if (!isPath(value) && WebAddress.find(value).isEmpty()) {
            throw new IllegalArgumentException("not a web reference");
        }
    }

    public static Optional<WebReference> find(String text) {
        var trimmed = text.strip();
        if (isPath(trimmed)) {
            return Optional.of(new WebReference(trimmed));
        }
        return WebAddress.find(trimmed).map(address -> new WebReference(address.value()));
    }

    private static boolean isPath(String value) {
        try {
            return value.startsWith("/")
                    && !value.startsWith("//")
                    && value.length() <= WebAddress.LONGEST
                    && value.chars().allMatch(c -> c > ' ' && c < 0x7F && c != '\\')
                    && !new URI(value).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
