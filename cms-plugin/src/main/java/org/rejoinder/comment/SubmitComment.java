package org.rejoinder.comment;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rejoinder.article.Articles;
import org.rejoinder.article.PublishedArticle;
import org.rejoinder.article.UnknownArticle;
import org.rejoinder.problem.Invalid;
import org.rejoinder.repository.Ids;

/** Takes a comment: decides whether it is held, files it, and tells the house. */
@Dependent
public class SubmitComment {

    private final Articles articles;
    private final Comments comments;
    private final Repeats repeats;
    private final HoldPolicy policy;
    private final Event<CommentSubmitted> submitted;
    private final Event<CommentApproved> approved;
    private final Clock clock;

    @Inject
    public SubmitComment(
            Articles articles,
            Comments comments,
            Repeats repeats,
            HoldPolicy policy,
            Event<CommentSubmitted> submitted,
            Event<CommentApproved> approved,
            Clock clock) {
        this.articles = articles;
        this.comments = comments;
        this.repeats = repeats;
        this.policy = policy;
        this.submitted = submitted;
        this.approved = approved;
        this.clock = clock;
    }

    /**
     * Files it, held or approved.
     *
     * @param repeatable whether the caller has said, by an Idempotency-Key, that it knows what it repeats
     */
    public Comment submit(Submission submission, boolean repeatable) {
        var article = articles.published(submission.article()).orElseThrow(UnknownArticle::new);
        if (!submission.byStaff()) {
            policy.requireOpen(article); // the house may always answer
        }
        var parent = submission.parent().map(id -> parent(article, id));
        if (submission.body().isBlank()) {
            throw new Invalid("body", "must have text that can be shown");
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS); // as exact as it is kept
        if (!repeatable) {
            repeats.refuse(submission, now);
        }
        var reasons = reasons(submission);
        var comment = comments.file(
                new Comment(
                        Ids.random(),
                        article.id(),
                        Optional.empty(),
                        submission.parent(),
                        parent.map(its -> its.depth() + 1).orElse(1),
                        submission.commenter(),
                        submission.source(),
                        submission.body(),
                        reasons.isEmpty() ? CommentStatus.APPROVED : CommentStatus.HELD,
                        now,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                new Circumstances(
                        submission.circumstances().ip(),
                        submission.circumstances().userAgent(),
                        reasons));
        submitted.fire(new CommentSubmitted(comment, submission.answerByEmail(), submission.wish()));
        if (comment.status() == CommentStatus.APPROVED) {
            approved.fire(new CommentApproved(comment));
        }
        return comment;
    }

    private List<String> reasons(Submission submission) {
        var reasons = new ArrayList<>(submission.circumstances().reasons());
        reasons.addAll(policy.reasonsToHold(submission));
        return reasons;
    }

    private Comment parent(PublishedArticle article, String id) {
        return comments.find(id)
                .filter(parent -> parent.article().equals(article.id()))
                .filter(parent -> parent.status() == CommentStatus.APPROVED)
                .orElseThrow(() -> new Invalid("parent", "is no comment of this article that can be answered"));
    }
}
