package org.rejoinder.comment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.rejoinder.article.PublishedArticle;
import org.rejoinder.mail.MailSettings;
import org.rejoinder.spam.Candidate;
import org.rejoinder.spam.Signs;
import org.rejoinder.spam.SpamCheck;
import org.rejoinder.text.WebAddress;

/**
 * Has a comment looked at for spam before it is submitted, or before an edit of it is saved. It may take seconds, so it
 * is done outside any unit of work and with no session in hand.
 */
@Dependent
public class JudgeSubmission {

    private final SpamCheck spamCheck;
    private final MailSettings site;

    @Inject
    public JudgeSubmission(SpamCheck spamCheck, MailSettings site) {
        this.spamCheck = spamCheck;
        this.site = site;
    }

    /** The submission with the reasons that speak for a look by a moderator; the staff is not suspected. */
    public Submission judge(Submission submission, PublishedArticle article, Signs signs) {
        if (submission.byStaff()) {
            return submission;
        }
        var commenter = submission.commenter();
        return submission.suspected(spamCheck.reasons(new Candidate(
                site.page(article.permalink()),
                commenter.name(),
                commenter.email(),
                commenter.website().map(WebAddress::value),
                submission.source(),
                submission.body(),
                submission.circumstances().ip(),
                submission.circumstances().userAgent(),
                signs)));
    }

    /** A comment that was filed, as it is judged again or learnt from. */
    public Candidate candidate(CommentRecord record, Optional<PublishedArticle> article) {
        var comment = record.comment();
        return new Candidate(
                site.page(article.map(PublishedArticle::permalink).orElse("/")),
                comment.commenter().name(),
                comment.commenter().email(),
                comment.commenter().website().map(WebAddress::value),
                comment.source(),
                comment.body(),
                record.ip(),
                record.userAgent(),
                Signs.NONE);
    }
}
