package org.rejoinder.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.rejoinder.mail.MailSettings;

/** The addresses of the site's own pages, as people see them: the site decides where its categories and authors are. */
@Dependent
public class SitePages {

    private static final String NONE = "none";
    private static final String SLUG = "{slug}";

    private final MailSettings site;
    private final String categories;
    private final String authors;

    @Inject
    public SitePages(
            MailSettings site,
            @ConfigProperty(name = "site.category.path", defaultValue = "/category/{slug}/") String categories,
            @ConfigProperty(name = "site.author.path", defaultValue = "/author/{slug}/") String authors) {
        this.site = site;
        this.categories = checked("site.category.path", categories);
        this.authors = checked("site.author.path", authors);
    }

    private static String checked(String name, String path) {
        if (!path.equals(NONE) && !(path.startsWith("/") && path.contains(SLUG))) {
            throw new IllegalArgumentException(name + " must begin with / and have {slug} in it, or be none: " + path);
        }
        return path;
    }

    String siteName() {
        return site.siteName();
    }

    /** The absolute address of a page, or of anything else below the site. */
    String page(String path) {
        return site.page(path);
    }

    /** What may be a path of the site; empty when it is neither that nor an address of the web. */
    Optional<String> absolute(String url) {
        if (url.matches("(?i)https?://.*")) {
            return Optional.of(url);
        }
        return url.startsWith("/") && !url.startsWith("//") ? Optional.of(page(url)) : Optional.empty();
    }

    /** Empty where the site has no pages of categories. */
    Optional<String> category(String slug) {
        return place(categories, slug);
    }

    /** Empty where the site has no pages of authors. */
    Optional<String> author(String slug) {
        return place(authors, slug);
    }

    private Optional<String> place(String path, String slug) {
        return path.equals(NONE)
                ? Optional.empty()
                : Optional.of(page(path.replace(SLUG, URLEncoder.encode(slug, UTF_8))));
    }
}
