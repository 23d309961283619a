package org.rejoinder.comment;

import jakarta.inject.Inject;
import org.rejoinder.repository.Ids;
import org.rejoinder.repository.Sessions;
import org.rejoinder.repository.Store;
import org.rejoinder.settings.CommentSettings.Policy;

/** Keeps how single articles take comments; most take them as the site does, and of those nothing is kept. */
@Store
public class ArticlePolicies {

    private static final String POLICY = "rj:policy";
    private static final String DAYS = "rj:closeAfterDays";

    private final Sessions sessions;

    @Inject
    public ArticlePolicies(Sessions sessions) {
        this.sessions = sessions;
    }

    public ArticlePolicy of(String article) {
        return sessions.hidden()
                .child(path(article))
                .map(node -> new ArticlePolicy(
                        node.text(POLICY).flatMap(Policy::find), node.text(DAYS).map(Integer::valueOf)))
                .orElse(ArticlePolicy.OF_SITE);
    }

    public void put(String article, ArticlePolicy policy) {
        if (policy.equals(ArticlePolicy.OF_SITE)) {
            sessions.hidden().child(path(article)).ifPresent(node -> node.remove());
            return;
        }
        sessions.hidden()
                .folder(path(article))
                .set(POLICY, policy.policy().map(Policy::word).orElse(null))
                .set(DAYS, policy.closeAfterDays().map(String::valueOf).orElse(null));
    }

    private static String path(String article) {
        return "commentPolicies/" + Ids.sharded(article);
    }
}
