package org.rejoinder.sample.site.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rejoinder.sample.site.cms.Share;

/** What a page tells programs about itself: its description, what other sites show of it, and the feeds beside it. */
public record Head(@Nullable String description, @Nullable Share share, List<Feed> feeds) {

    /** An address where a feed reader learns what is new. */
    public record Feed(String title, String address) {}
}
