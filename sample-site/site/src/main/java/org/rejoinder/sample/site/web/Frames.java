package org.rejoinder.sample.site.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.rejoinder.sample.site.cms.Category;
import org.rejoinder.sample.site.cms.Cms;
import org.rejoinder.sample.site.cms.CmsAddress;
import org.rejoinder.sample.site.cms.CmsAway;
import org.rejoinder.sample.site.cms.Reader;
import org.rejoinder.sample.site.cms.Refused;
import org.rejoinder.sample.site.mailbox.Mailbox;
import org.rejoinder.sample.site.view.Frame;
import org.rejoinder.sample.site.view.Head;

/** Puts the frame around a page; without the plugin there is still one, with less in it. */
@Singleton
class Frames {

    private static final int CATEGORIES_IN_NAVIGATION = 6;
    private static final Duration ASK_AGAIN_AFTER = Duration.ofSeconds(2);

    private final Cms cms;
    private final Mailbox mailbox;
    private final CmsAddress addresses;
    private final String site;
    private volatile boolean search;
    private volatile Instant askedForSearch = Instant.MIN;

    @Inject
    Frames(
            Cms cms,
            Mailbox mailbox,
            CmsAddress addresses,
            @ConfigProperty(name = "site.url", defaultValue = "http://localhost:9080") String site) {
        this.cms = cms;
        this.mailbox = mailbox;
        this.addresses = addresses;
        this.site = site;
    }

    Frame frame(String title, String path, Reader reader) {
        return frame(title, path, null, Optional.empty(), reader);
    }

    /** A frame for a page about an article or a category. */
    Frame frame(String title, String path, @Nullable String description, Optional<String> category, Reader reader) {
        List<Category> categories;
        try {
            categories = navigation(categories(reader), category);
        } catch (CmsAway e) {
            categories = List.of();
        }
        var head = new Head(description, null, List.of(feed("Articles", "articles.atom")));
        var current = category.orElse(null);
        return new Frame(title, head, address(path), categories, current, searchOffered(), mailbox.wanted());
    }

    Head.Feed feed(String title, String name) {
        return new Head.Feed(title, addresses.feed(name));
    }

    /** Whether readers come by HTTPS alone, so that cookies need not go otherwise. */
    boolean secure() {
        return site.startsWith("https:");
    }

    /** The whole address of a page of this site. */
    String address(String path) {
        return site + path;
    }

    List<Category> categories(Reader reader) {
        return cms.categories(reader).data();
    }

    /** The fullest categories of the top, and the one the reader is in. */
    static List<Category> navigation(List<Category> all, Optional<String> current) {
        var shown = new ArrayList<>(all.stream()
                .filter(category -> category.parent() == null && category.count() > 0)
                .sorted(Comparator.comparingInt(Category::count).reversed().thenComparing(Category::name))
                .limit(CATEGORIES_IN_NAVIGATION)
                .sorted(Comparator.comparing(Category::name))
                .toList());
        all.stream()
                .filter(category -> current.filter(category.slug()::equals).isPresent() && !shown.contains(category))
                .findFirst()
                .ifPresent(shown::add);
        return shown;
    }

    /** Whether the plugin searches; one that does not, or not yet because its index is being made, is asked again soon. */
    boolean searchOffered() {
        if (!search && askedForSearch.isBefore(Instant.now().minus(ASK_AGAIN_AFTER))) {
            askedForSearch = Instant.now();
            try {
                cms.articles("q", "massage", null, Reader.SITE);
                search = true;
            } catch (Refused | CmsAway e) {
                search = false;
            }
        }
        return search;
    }
}
