package org.rejoinder.inbound;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rejoinder.article.Articles;
import org.rejoinder.article.UnknownArticle;
import org.rejoinder.comment.Circumstances;
import org.rejoinder.comment.Comment;
import org.rejoinder.comment.CommentStatus;
import org.rejoinder.comment.Commenter;
import org.rejoinder.comment.JudgeSubmission;
import org.rejoinder.comment.Notify;
import org.rejoinder.comment.Submission;
import org.rejoinder.comment.SubmitComment;
import org.rejoinder.inbound.Refused.Reason;
import org.rejoinder.repository.Reads;
import org.rejoinder.settings.Settings;
import org.rejoinder.spam.Signs;
import org.rejoinder.text.CommentMarkup;

/** Makes a comment of what came by mail, by the same rules as on the page: checks for spam, and what is held. */
@Dependent
public class Publication {

    private static final CommentMarkup MARKUP = new CommentMarkup();

    private final Articles articles;
    private final JudgeSubmission judgeSubmission;
    private final SubmitComment submitComment;
    private final Settings settings;
    private final Reads reads;

    @Inject
    public Publication(
            Articles articles,
            JudgeSubmission judgeSubmission,
            SubmitComment submitComment,
            Settings settings,
            Reads reads) {
        this.articles = articles;
        this.judgeSubmission = judgeSubmission;
        this.submitComment = submitComment;
        this.settings = settings;
        this.reads = reads;
    }

    /** Who says it, to which comment, and what of it that person wants to hear. */
    record Words(Commenter commenter, Comment parent, String text, Notify wish) {}

    /** Judges it, outside of any unit of work; the reasons are those of the mail for a look by a moderator. */
    Submission judged(Words words, List<String> reasons) {
        if (words.text().isBlank()) {
            throw new Refused(Reason.EMPTY);
        }
        if (words.text().length() > settings.comments().length()) {
            throw new Refused(Reason.TOO_LONG);
        }
        var article = reads.everything(() -> articles.published(words.parent().article()))
                .orElseThrow(UnknownArticle::new);
        var judged = judgeSubmission.judge(submission(words, List.of()), article, Signs.NONE);
        var all = new ArrayList<>(reasons);
        all.addAll(judged.circumstances().reasons());
        return submission(words, all);
    }

    private static Submission submission(Words words, List<String> reasons) {
        return new Submission(
                words.parent().article(),
                words.commenter(),
                words.text(),
                MARKUP.fromMarkdown(words.text()),
                Optional.of(words.parent().id()),
                false,
                new Circumstances(Optional.empty(), Optional.of("mail"), reasons),
                false,
                words.wish());
    }

    Comment submit(Submission submission) {
        return submitComment.submit(submission, false);
    }

    static Received received(Comment comment) {
        boolean held = comment.status() == CommentStatus.HELD;
        return new Received(
                held ? Fate.HELD : Fate.ACCEPTED,
                held ? "the comment waits for a moderator" : "published",
                Optional.of(comment.id()),
                Optional.empty());
    }
}
