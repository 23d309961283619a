package org.rejoinder.http;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.rejoinder.Shared;

/** The sites whose pages may write: our own, and those that the administrator names, in server.xml or as a setting. */
@Shared
class Origins {

    private final Set<String> allowed;
    private final AddedOrigins added;

    @Inject
    Origins(
            @ConfigProperty(name = "site.url") String site,
            @ConfigProperty(name = "cors.origins") Optional<String> others,
            AddedOrigins added) {
        this(site, others.orElse(""), added);
    }

    Origins(String site, String others, AddedOrigins added) {
        this.allowed = OriginList.parse(site + "," + others);
        this.added = added;
    }

    boolean allow(String origin) {
        return allowed.contains(origin) || OriginList.parse(added.list()).contains(origin);
    }
}
