package org.rejoinder.comment.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.rejoinder.article.Articles;
import org.rejoinder.comment.ArticlePolicies;
import org.rejoinder.comment.Comment;
import org.rejoinder.comment.CommentStatus;
import org.rejoinder.comment.Comments;
import org.rejoinder.comment.EditComment;
import org.rejoinder.comment.JudgeSubmission;
import org.rejoinder.comment.UnknownComment;
import org.rejoinder.comment.WithdrawComment;
import org.rejoinder.repository.Reads;
import org.rejoinder.repository.UnitOfWork;
import org.rejoinder.spam.Signs;
import org.rejoinder.text.CommentMarkup;

/** What the writer of a comment may do with it, who shows the token that was given for it. */
@Dependent
class OwnComments {

    private static final CommentMarkup MARKUP = new CommentMarkup();

    private final Reads reads;
    private final UnitOfWork unitOfWork;
    private final Articles articles;
    private final Comments comments;
    private final EditComment editComment;
    private final WithdrawComment withdrawComment;
    private final JudgeSubmission judgeSubmission;
    private final WritersAnswers writers;
    private final ArticlePolicies policies;

    @Inject
    OwnComments(
            Reads reads,
            UnitOfWork unitOfWork,
            Articles articles,
            Comments comments,
            EditComment editComment,
            WithdrawComment withdrawComment,
            JudgeSubmission judgeSubmission,
            WritersAnswers writers,
            ArticlePolicies policies) {
        this.reads = reads;
        this.unitOfWork = unitOfWork;
        this.articles = articles;
        this.comments = comments;
        this.editComment = editComment;
        this.withdrawComment = withdrawComment;
        this.judgeSubmission = judgeSubmission;
        this.writers = writers;
        this.policies = policies;
    }

    CommentJson find(String id, String token) {
        requireWriter(id, token);
        var comment = reads.everything(() -> comments.find(id))
                .filter(its -> its.status() != CommentStatus.TRASH)
                .orElseThrow(UnknownComment::new);
        return answer(comment);
    }

    CommentJson change(String id, String body, String token) {
        requireWriter(id, token);
        var found = reads.everything(() -> comments.find(id)).orElseThrow(UnknownComment::new);
        Submissions.requireLength(body, reads.everything(() -> policies.rules(found.article())));
        var html = MARKUP.fromMarkdown(body);
        var words = reads.everything(() -> editComment.submission(id, body, html));
        var article =
                reads.everything(() -> articles.published(words.article())).orElseThrow(UnknownComment::new);
        var judged = judgeSubmission.judge(words, article, Signs.NONE);
        return answer(unitOfWork.run(() -> editComment.edit(id, judged)));
    }

    void withdraw(String id, String token) {
        requireWriter(id, token);
        unitOfWork.run(() -> withdrawComment.withdraw(id));
    }

    private void requireWriter(String id, String token) {
        if (!writers.isWriter(id, token)) {
            throw new UnknownComment();
        }
    }

    private CommentJson answer(Comment comment) {
        var article =
                reads.everything(() -> articles.published(comment.article())).orElseThrow(UnknownComment::new);
        return writers.of(comment, article.permalink());
    }
}
