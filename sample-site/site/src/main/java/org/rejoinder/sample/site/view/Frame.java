package org.rejoinder.sample.site.view;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rejoinder.sample.site.cms.Category;
import org.rejoinder.sample.site.cms.Share;

/** What surrounds every page: its title and address, the navigation, and which parts of the site there are. */
public record Frame(
        String title,
        Head head,
        String canonical,
        List<Category> categories,
        @Nullable String current,
        boolean search,
        boolean letters) {

    public static final String SITE = "The Sore Muscle Notebook";

    /** What the browser's tab says. */
    public String tab() {
        return title.isEmpty() ? SITE : title + " · " + SITE;
    }

    /** The same for a page that other sites may show. */
    public Frame with(@Nullable Share share) {
        return share == null ? this : with(new Head(head.description(), share, head.feeds()));
    }

    /** The same with one more feed. */
    public Frame with(Head.Feed feed) {
        var feeds = Stream.concat(head.feeds().stream(), Stream.of(feed)).toList();
        return with(new Head(head.description(), head.share(), feeds));
    }

    private Frame with(Head other) {
        return new Frame(title, other, canonical, categories, current, search, letters);
    }
}
