package org.rejoinder.comment;

import java.util.Optional;
import org.rejoinder.settings.CommentSettings.Policy;

/**
 * How one article takes comments where that differs from the site.
 *
 * @param closeAfterDays days after its publication; 0 for ever
 */
public record ArticlePolicy(Optional<Policy> policy, Optional<Integer> closeAfterDays) {

    /** As the site does. */
    public static final ArticlePolicy OF_SITE = new ArticlePolicy(Optional.empty(), Optional.empty());
}
