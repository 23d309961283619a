package org.rejoinder.http;

import jakarta.inject.Inject;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.rejoinder.Shared;

/** The sites whose pages may write: our own, and those that the administrator names. */
@Shared
class Origins {

    private final Set<String> allowed;

    @Inject
    Origins(
            @ConfigProperty(name = "site.url") String site,
            @ConfigProperty(name = "cors.origins") Optional<String> others) {
        this(site, others.orElse(""));
    }

    Origins(String site, String others) {
        this.allowed = Stream.concat(Stream.of(site), Arrays.stream(others.split(",")))
                .map(String::trim)
                .filter(url -> !url.isEmpty())
                .map(Origins::origin)
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean allow(String origin) {
        return allowed.contains(origin);
    }

    /** As browsers write it (RFC 6454, 6.2): lower case, without path and without the usual port. */
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
