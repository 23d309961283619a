package org.rejoinder.inbound;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.rejoinder.article.Articles;
import org.rejoinder.comment.Comment;
import org.rejoinder.comment.CommentStatus;
import org.rejoinder.comment.Comments;
import org.rejoinder.comment.HoldPolicy;
import org.rejoinder.comment.Notify;
import org.rejoinder.comment.Submission;
import org.rejoinder.correspondence.AskAgain;
import org.rejoinder.correspondence.Correspondence;
import org.rejoinder.correspondence.Correspondences;
import org.rejoinder.correspondence.FollowUp;
import org.rejoinder.correspondence.Visibility;
import org.rejoinder.inbound.Publication.Words;
import org.rejoinder.inbound.Refused.Reason;
import org.rejoinder.mail.MessageId;
import org.rejoinder.repository.Reads;

/**
 * Who was answered by email answers again: the author reads it. Others read it only if the person says so, and only where the
 * comment itself is published.
 */
@Dependent
public class ReplyInExchange {

    private static final int MOST_IN_A_DAY = 20;
    private static final int LONGEST = 50_000;

    private final Correspondences correspondences;
    private final Comments comments;
    private final Articles articles;
    private final HoldPolicy holdPolicy;
    private final AskAgain askAgain;
    private final Publication publication;
    private final Reads reads;
    private final Clock clock;

    @Inject
    public ReplyInExchange(
            Correspondences correspondences,
            Comments comments,
            Articles articles,
            HoldPolicy holdPolicy,
            AskAgain askAgain,
            Publication publication,
            Reads reads,
            Clock clock) {
        this.correspondences = correspondences;
        this.comments = comments;
        this.articles = articles;
        this.holdPolicy = holdPolicy;
        this.askAgain = askAgain;
        this.publication = publication;
        this.reads = reads;
        this.clock = clock;
    }

    Deed deed(Reply reply) {
        var id = Optional.ofNullable(reply.letter().cause().correspondence()).orElse("");
        var exchange = reads.everything(() -> correspondences.find(id)).orElseThrow(() -> new Refused(Reason.GONE));
        var comment = reads.everything(() -> comments.find(exchange.comment()))
                .filter(its -> its.status() == CommentStatus.APPROVED || its.status() == CommentStatus.HELD)
                .orElseThrow(() -> new Refused(Reason.GONE));
        var text = reply.words().text();
        if (text.isBlank()) {
            throw new Refused(Reason.EMPTY);
        }
        if (text.length() > LONGEST) {
            throw new Refused(Reason.TOO_LONG);
        }
        if (exchange.lastFollowUp().filter(last -> last.source().equals(text)).isPresent()) {
            return () -> Received.ignored("the same again");
        }
        if (lately(exchange) >= MOST_IN_A_DAY) {
            return () -> Received.of(Fate.HELD, "more than " + MOST_IN_A_DAY + " mails in a day");
        }
        var submission = submission(reply, exchange, comment);
        var messageId = Optional.ofNullable(reply.mail().messageId()).flatMap(MessageId::find);
        return () -> file(exchange.id(), text, messageId, submission);
    }

    /** Two machines that write to each other come to an end. */
    private long lately(Correspondence exchange) {
        var since = clock.instant().minus(Duration.ofDays(1));
        return exchange.followUps().stream()
                .map(FollowUp::at)
                .filter(since::isBefore)
                .count();
    }

    private Optional<Submission> submission(Reply reply, Correspondence exchange, Comment comment) {
        boolean wanted =
                reply.words().wish().filter(wish -> wish != Visibility.PRIVATE).isPresent();
        if (!wanted || reply.words().unsure() || !isOpen(comment)) {
            return Optional.empty();
        }
        var commenter = comment.commenter();
        return Optional.of(publication.judged(
                new Words(commenter, parent(exchange, comment), reply.words().text(), Notify.NONE), List.of()));
    }

    private boolean isOpen(Comment comment) {
        return comment.status() == CommentStatus.APPROVED
                && reads.everything(() -> articles.published(comment.article())
                        .filter(holdPolicy::isOpen)
                        .isPresent());
    }

    /** The author's public reply, if there is one that readers see. */
    private Comment parent(Correspondence exchange, Comment comment) {
        return reads.everything(() -> exchange.answers().stream()
                .flatMap(answer -> answer.reply().stream())
                .flatMap(id -> comments.find(id).stream())
                .filter(reply -> reply.status() == CommentStatus.APPROVED)
                .reduce((first, second) -> second)
                .orElse(comment));
    }

    private Received file(String id, String text, Optional<MessageId> messageId, Optional<Submission> submission) {
        var asked = askAgain.ask(id, text, messageId);
        var published = submission.map(publication::submit);
        published.ifPresent(reply -> askAgain.published(asked, reply));
        return new Received(
                Fate.ACCEPTED,
                published.isPresent() ? "to the author, and in public" : "to the author",
                published.map(Comment::id),
                Optional.of(id));
    }
}
