package org.rejoinder.comment;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rejoinder.settings.Setting;

/** How one article takes comments where that differs from the site: its own values of some of the site's settings. */
public record ArticlePolicy(Map<Setting, String> own) {

    /** As the site does. */
    public static final ArticlePolicy OF_SITE = new ArticlePolicy(Map.of());

    /** What an article may have otherwise. */
    public static final List<Setting> MEMBERS = List.of(
            Setting.COMMENTS_POLICY,
            Setting.COMMENTS_CLOSE_AFTER_DAYS,
            Setting.COMMENTS_DEPTH,
            Setting.COMMENTS_LINKS,
            Setting.COMMENTS_LENGTH,
            Setting.COMMENTS_EDIT_WINDOW_MINUTES,
            Setting.COMMENTS_NOTIFY);

    public ArticlePolicy {
        own = Map.copyOf(own);
    }

    /** The name of a member: that of the setting without what all of them begin with. */
    public static String member(Setting setting) {
        return setting.key().substring("comments.".length());
    }

    /** All of it in one word, which differs when anything does. */
    public String state() {
        return MEMBERS.stream().map(setting -> own.getOrDefault(setting, "")).collect(Collectors.joining("/"));
    }
}
