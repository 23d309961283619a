package org.rejoinder.comment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.rejoinder.article.PublishedArticle;

/** Which comments are taken at all, and which wait for a moderator first. */
@Dependent
public class HoldPolicy {

    private final ArticlePolicies articlePolicies;
    private final ConfirmedAddresses known;
    private final Staff staff;
    private final Clock clock;

    @Inject
    public HoldPolicy(ArticlePolicies articlePolicies, ConfirmedAddresses known, Staff staff, Clock clock) {
        this.articlePolicies = articlePolicies;
        this.known = known;
        this.staff = staff;
        this.clock = clock;
    }

    /** Whether an article takes comments now. */
    public boolean isOpen(PublishedArticle article) {
        return article.commentsOpen()
                && articlePolicies.rules(article.id()).areOpen(article.publishedAt(), clock.instant());
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
        var commenter = submission.commenter();
        var rules = articlePolicies.rules(submission.article());
        switch (rules.policy()) {
            case HELD, CLOSED -> reasons.add("policy: every comment waits for a moderator");
            case FIRST_HELD -> {
                if (!known.isKnown(commenter.email())) {
                    reasons.add("first: no confirmed address with an approved comment yet");
                }
            }
            case OPEN -> {}
        }
        if (staff.knows(commenter)) {
            reasons.add("staff: a visitor uses the name or the address of the staff or of the site");
        }
        int most = rules.links();
        if (links(submission.body().value()) > most) {
            reasons.add("links: more than " + most);
        }
        return reasons;
    }

    private static int links(String html) {
        int links = 0;
        for (int at = html.indexOf("<a "); at >= 0; at = html.indexOf("<a ", at + 1)) {
            links++;
        }
        return links;
    }
}
