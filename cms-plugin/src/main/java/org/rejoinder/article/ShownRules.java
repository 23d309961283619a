package org.rejoinder.article;

import org.jspecify.annotations.Nullable;
import org.rejoinder.repository.ContentNode;
import org.rejoinder.settings.CommentSettings;
import org.rejoinder.settings.CommentSettings.Policy;

/** How an article takes comments where that differs from the site, as far as readers are told: marked on its thread. */
public final class ShownRules {

    private static final String POLICY = "rj:policy";
    private static final String DAYS = "rj:closeAfterDays";

    private ShownRules() {}

    /** The rules of the article whose thread this is, on a site with those rules. */
    static CommentSettings of(ContentNode thread, CommentSettings site) {
        var own = thread.marks();
        return site.with(own.text(POLICY).flatMap(Policy::find), own.text(DAYS).map(Integer::valueOf));
    }

    /** Marks what the article has otherwise than the site. */
    public static void mark(ContentNode thread, @Nullable String policy, @Nullable String days) {
        thread.mark(POLICY, policy).mark(DAYS, days);
    }
}
