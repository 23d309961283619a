package org.rejoinder.comment;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Optional;
import org.rejoinder.article.ArticlePublished;
import org.rejoinder.article.ShownRules;
import org.rejoinder.repository.Ids;
import org.rejoinder.repository.Sessions;
import org.rejoinder.repository.Store;
import org.rejoinder.settings.CommentSettings;
import org.rejoinder.settings.Setting;
import org.rejoinder.settings.Settings;

/**
 * Keeps how single articles take comments; most take them as the site does, and of those nothing is kept. What readers'
 * answers depend on (the depth, and whether it is open at all) stands with the thread as well.
 */
@Store
public class ArticlePolicies {

    private static final String DEPTH = "rj:depthShown";

    private final Sessions sessions;
    private final Settings settings;

    @Inject
    public ArticlePolicies(Sessions sessions, Settings settings) {
        this.sessions = sessions;
        this.settings = settings;
    }

    public ArticlePolicy of(String article) {
        var own = new EnumMap<Setting, String>(Setting.class);
        sessions.hidden()
                .child(path(article))
                .ifPresent(node -> ArticlePolicy.MEMBERS.forEach(
                        setting -> node.text(property(setting)).ifPresent(value -> own.put(setting, value))));
        return new ArticlePolicy(own);
    }

    /** How an article takes comments: as it says itself, else as the site does. */
    public CommentSettings rules(String article) {
        return settings.comments(of(article).own());
    }

    /** The levels of replies that the thread of an article shows where that differs from the site; for readers too. */
    public Optional<Integer> depth(String article) {
        return sessions.content()
                .child(thread(article))
                .flatMap(thread -> thread.properties().text(DEPTH))
                .map(Integer::valueOf);
    }

    public void put(String article, ArticlePolicy policy) {
        if (policy.equals(ArticlePolicy.OF_SITE)) {
            sessions.hidden().child(path(article)).ifPresent(node -> node.remove());
        } else {
            var node = sessions.hidden().folder(path(article));
            ArticlePolicy.MEMBERS.forEach(
                    setting -> node.set(property(setting), policy.own().get(setting)));
        }
        show(article, policy);
    }

    /** The thread may have come into being since it was said what holds for it. */
    void on(@Observes ArticlePublished event) {
        var id = event.article().id();
        show(id, of(id));
    }

    private void show(String article, ArticlePolicy policy) {
        var own = policy.own();
        sessions.content().child(thread(article)).ifPresent(thread -> {
            var depth = own.get(Setting.COMMENTS_DEPTH);
            if (!thread.text(DEPTH).equals(Optional.ofNullable(depth))) {
                thread.set(DEPTH, depth);
            }
            ShownRules.mark(thread, own.get(Setting.COMMENTS_POLICY), own.get(Setting.COMMENTS_CLOSE_AFTER_DAYS));
        });
    }

    private static String property(Setting setting) {
        return "rj:" + ArticlePolicy.member(setting);
    }

    private static String path(String article) {
        return "commentPolicies/" + Ids.sharded(article);
    }

    private static String thread(String article) {
        return "threads/" + Ids.sharded(article);
    }
}
