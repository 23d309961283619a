package org.rejoinder.inbound;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.rejoinder.article.Articles;
import org.rejoinder.comment.Comment;
import org.rejoinder.comment.CommentStatus;
import org.rejoinder.comment.Commenter;
import org.rejoinder.comment.Comments;
import org.rejoinder.comment.ReplyAsStaff;
import org.rejoinder.correspondence.AnswerByEmail;
import org.rejoinder.correspondence.Correspondences;
import org.rejoinder.correspondence.Visibility;
import org.rejoinder.inbound.Refused.Reason;
import org.rejoinder.inbound.StaffByAddress.Known;
import org.rejoinder.repository.Reads;

/**
 * Somebody of the staff answers a letter that told of a comment. The author of the article answers who asked for it by email,
 * privately unless the first line says otherwise; all else is a public reply.
 */
@Dependent
public class ReplyOfStaff {

    private final Comments comments;
    private final Articles articles;
    private final StaffByAddress staffByAddress;
    private final Correspondences correspondences;
    private final AnswerByEmail answerByEmail;
    private final ReplyAsStaff replyAsStaff;
    private final Reads reads;

    @Inject
    public ReplyOfStaff(
            Comments comments,
            Articles articles,
            StaffByAddress staffByAddress,
            Correspondences correspondences,
            AnswerByEmail answerByEmail,
            ReplyAsStaff replyAsStaff,
            Reads reads) {
        this.comments = comments;
        this.articles = articles;
        this.staffByAddress = staffByAddress;
        this.correspondences = correspondences;
        this.answerByEmail = answerByEmail;
        this.replyAsStaff = replyAsStaff;
        this.reads = reads;
    }

    /** What is answered, by whom, and whether an answer by email is asked for. */
    private record Matter(Comment comment, Known staff, boolean exchange) {}

    Deed deed(Reply reply) {
        var matter = reads.everything(() -> matter(reply));
        var words = reply.words();
        if (words.unsure() || words.text().isBlank()) {
            throw new Refused(Reason.EMPTY);
        }
        boolean byEmail = matter.exchange() && matter.staff().isAuthor();
        var visibility = words.wish().orElse(byEmail ? Visibility.PRIVATE : Visibility.PUBLIC);
        if (!byEmail && visibility != Visibility.PUBLIC) {
            throw new Refused(Reason.NOT_ASKED);
        }
        if (visibility != Visibility.PRIVATE && matter.comment().status() != CommentStatus.APPROVED) {
            throw new Refused(Reason.NOT_PUBLISHED);
        }
        var id = matter.comment().id();
        var staff = matter.staff().commenter();
        return byEmail ? () -> answer(id, staff, words.text(), visibility) : () -> reply(id, staff, words.text());
    }

    private Matter matter(Reply reply) {
        var comment = comments.find(reply.letter().cause().comment())
                .filter(its -> its.status() == CommentStatus.APPROVED || its.status() == CommentStatus.HELD)
                .orElseThrow(() -> new Refused(Reason.GONE));
        var article = articles.published(comment.article()).orElseThrow(() -> new Refused(Reason.GONE));
        var staff = staffByAddress
                .find(reply.letter().to().address(), article)
                .orElseThrow(() -> new Refused(Reason.NOT_STAFF));
        return new Matter(comment, staff, correspondences.find(comment.id()).isPresent());
    }

    private Received answer(String id, Commenter staff, String text, Visibility visibility) {
        var answered = answerByEmail.answer(id, staff, text, visibility);
        var last = answered.answers().get(answered.answers().size() - 1);
        return new Received(Fate.ACCEPTED, "answered", last.reply(), Optional.of(id));
    }

    private Received reply(String id, Commenter staff, String text) {
        var reply = replyAsStaff.reply(id, staff, text);
        return new Received(Fate.ACCEPTED, "published", Optional.of(reply.id()), Optional.empty());
    }
}
