package org.rejoinder.sample.site.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rejoinder.sample.site.cms.Category;

/** What surrounds every page: its title and address, the navigation, and which parts of the site there are. */
public record Frame(
        String title,
        @Nullable String description,
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
}
