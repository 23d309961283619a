package org.rejoinder.comment.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rejoinder.article.Articles;
import org.rejoinder.article.UnknownArticle;
import org.rejoinder.comment.ArticlePolicies;
import org.rejoinder.comment.JudgeSubmission;
import org.rejoinder.comment.SubmitOnce;
import org.rejoinder.repository.Reads;
import org.rejoinder.repository.UnitOfWork;
import org.rejoinder.spam.Signs;

/** Takes what a caller submits: checked, filed once, and answered to its writer. */
@Dependent
class NewComments {

    private final Reads reads;
    private final UnitOfWork unitOfWork;
    private final Articles articles;
    private final Submissions submissions;
    private final JudgeSubmission judgeSubmission;
    private final SubmitOnce submitOnce;
    private final WritersAnswers writers;
    private final ArticlePolicies policies;

    @Inject
    NewComments(
            Reads reads,
            UnitOfWork unitOfWork,
            Articles articles,
            Submissions submissions,
            JudgeSubmission judgeSubmission,
            SubmitOnce submitOnce,
            WritersAnswers writers,
            ArticlePolicies policies) {
        this.reads = reads;
        this.unitOfWork = unitOfWork;
        this.articles = articles;
        this.submissions = submissions;
        this.judgeSubmission = judgeSubmission;
        this.submitOnce = submitOnce;
        this.writers = writers;
        this.policies = policies;
    }

    CommentJson take(String id, NewCommentJson json, @Nullable String key, @Nullable String userAgent) {
        var article = reads.everything(() -> articles.published(id).orElseThrow(UnknownArticle::new));
        Submissions.requireLength(json.body(), reads.everything(() -> policies.rules(id)));
        var sent = reads.everything(() -> submissions.of(article, json, userAgent));
        var signs = new Signs(Optional.ofNullable(json.trap()), Optional.ofNullable(json.startedAt()));
        var submission = judgeSubmission.judge(sent, article, signs);
        var wanted = SubmitOnce.key(id, key, json.toString());
        var comment = unitOfWork.run(() -> submitOnce.submit(submission, wanted));
        return writers.of(comment, article.permalink());
    }
}
