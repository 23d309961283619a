package org.rejoinder.sample.site.cms;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the plugin's API is: the setting {@code cms.api}, which defaults to this server. */
@Singleton
public class CmsAddress {

    private final URI base;

    @Inject
    CmsAddress(
            @ConfigProperty(name = "cms.api") Optional<String> api,
            @ConfigProperty(name = "http.port", defaultValue = "9080") int port) {
        this(URI.create(api.orElse("http://localhost:" + port + "/cms/api/v1")));
    }

    public CmsAddress(URI base) {
        this.base = base;
    }

    /** An address below the API; {@code path} begins with a slash and is encoded. */
    public URI of(String path) {
        return URI.create(base + path);
    }

    /** An address on the plugin's server, outside of its API. */
    public URI onServer(String path) {
        return base.resolve(path);
    }

    /** The path of a feed, as a reader's browser asks for it. */
    public String feed(String name) {
        return root() + "/feeds/" + name;
    }

    /** The path of the API behind a {@code Location} header. */
    String pathOf(String location) {
        var path = base.resolve(location).toString();
        return path.startsWith(base.toString()) ? path.substring(base.toString().length()) : path;
    }

    /** Whether a path of this server belongs to the plugin: the site must not ask itself there. */
    public boolean owns(String path) {
        var root = root();
        return !root.isEmpty() && (path.equals(root) || path.startsWith(root + "/"));
    }

    private String root() {
        return base.getPath().substring(0, Math.max(0, base.getPath().indexOf('/', 1)));
    }
}
