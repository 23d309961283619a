package org.rejoinder.sample.site.cms;

import org.jspecify.annotations.Nullable;

/** What the API says about a page of a collection: how many there are in all, and where it goes on. */
public record Meta(@Nullable Integer total, @Nullable String next) {

    static final Meta NONE = new Meta(null, null);
}
