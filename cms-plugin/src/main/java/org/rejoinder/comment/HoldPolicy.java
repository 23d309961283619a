package org.rejoinder.comment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.rejoinder.article.PublishedArticle;
import org.rejoinder.settings.CommentSettings;
import org.rejoinder.settings.Settings;

/** Which comments are taken at all, and which wait for a moderator first. */
@Dependent
public class HoldPolicy {

    private final Settings settings;
    private final Staff staff;
    private final Clock clock;

    @Inject
    public HoldPolicy(Settings settings, Staff staff, Clock clock) {
        this.settings = settings;
        this.staff = staff;
        this.clock = clock;
    }

    /** Whether an article takes comments now. */
    public boolean isOpen(PublishedArticle article) {
        var comments = settings.comments();
        return article.commentsOpen()
                && comments.policy() != CommentSettings.Policy.CLOSED
                && (comments.closeAfterDays() == 0
                        || article.publishedAt()
                                .plus(Duration.ofDays(comments.closeAfterDays()))
                                .isAfter(clock.instant()));
    }

    void requireOpen(PublishedArticle article) {
        if (!isOpen(article)) {
            throw new CommentsClosed();
        }
    }

    /** Why a comment must wait; none when it is published at once. */
    List<String> reasonsToHold(Submission submission) {
        var reasons = new ArrayList<String>();
        if (submission.byStaff()) {
            return reasons;
        }
        if (settings.comments().policy() == CommentSettings.Policy.HELD) {
            reasons.add("policy: every comment waits for a moderator");
        }
        var commenter = submission.commenter();
        if (staff.knows(commenter)) {
            reasons.add("staff: a visitor uses the name or the address of an author");
        }
        return reasons;
    }
}
