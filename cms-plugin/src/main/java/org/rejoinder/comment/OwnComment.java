package org.rejoinder.comment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import org.rejoinder.article.Articles;

/** Which comments their writers may still change: in the first minutes, while the article is there. */
@Dependent
class OwnComment {

    private static final int MOST_NOTES = 30;

    private final Articles articles;
    private final Comments comments;
    private final ArticlePolicies policies;
    private final Clock clock;

    @Inject
    OwnComment(Articles articles, Comments comments, ArticlePolicies policies, Clock clock) {
        this.articles = articles;
        this.comments = comments;
        this.policies = policies;
        this.clock = clock;
    }

    CommentRecord changeable(String id) {
        var its = comments.record(id)
                .filter(record -> record.comment().status() != CommentStatus.TRASH)
                .filter(record -> articles.published(record.comment().article()).isPresent())
                .orElseThrow(UnknownComment::new);
        var end = its.comment()
                .writtenAt()
                .plus(policies.rules(its.comment().article()).editWindow());
        if (!clock.instant().isBefore(end) || its.history().size() >= MOST_NOTES) {
            throw new EditWindowClosed();
        }
        return its;
    }
}
