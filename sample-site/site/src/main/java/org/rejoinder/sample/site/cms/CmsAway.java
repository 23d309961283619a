package org.rejoinder.sample.site.cms;

import org.jspecify.annotations.Nullable;

/** There is no plugin behind the address, or it does not answer now. */
public final class CmsAway extends RuntimeException {

    CmsAway(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
