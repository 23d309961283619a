package org.rejoinder.sample.site.cms;

import org.jspecify.annotations.Nullable;

/** Who wrote a comment, as far as readers may know. */
public record Commenter(
        String name,
        @Nullable String url,
        boolean isAuthor,
        @Nullable String byline) {}
