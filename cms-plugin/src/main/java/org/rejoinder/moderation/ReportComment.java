package org.rejoinder.moderation;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.rejoinder.article.Articles;
import org.rejoinder.comment.CommentMoved;
import org.rejoinder.comment.CommentStatus;
import org.rejoinder.comment.Comments;
import org.rejoinder.comment.UnknownComment;
import org.rejoinder.problem.Invalid;
import org.rejoinder.text.Cleaned;

/** Takes a reader's report of a comment that can be seen; it changes nothing but what moderators know. */
@Dependent
public class ReportComment {

    private final Articles articles;
    private final Comments comments;
    private final Reports reports;
    private final Clock clock;

    @Inject
    public ReportComment(Articles articles, Comments comments, Reports reports, Clock clock) {
        this.articles = articles;
        this.comments = comments;
        this.reports = reports;
        this.clock = clock;
    }

    /** Keeps the first report of each reporter, who is known by a digest only. */
    public void report(String id, String reporter, String reason) {
        var comment = comments.find(id).orElseThrow(UnknownComment::new);
        if (comment.status() != CommentStatus.APPROVED
                || articles.published(comment.article()).isEmpty()) {
            throw new UnknownComment();
        }
        var text = Cleaned.lines(reason).strip();
        if (text.isEmpty()) {
            throw new Invalid("reason", "must not be blank");
        }
        reports.file(id, reporter, new Report(text, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    /** A comment that was taken out of sight needs no second look. */
    void on(@Observes CommentMoved event) {
        if (event.from() == CommentStatus.APPROVED) {
            reports.close(event.comment().id());
        }
    }
}
