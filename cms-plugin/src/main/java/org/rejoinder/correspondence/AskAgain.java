package org.rejoinder.correspondence;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.rejoinder.comment.Comment;
import org.rejoinder.comment.Comments;
import org.rejoinder.comment.ConfirmedAddresses;
import org.rejoinder.comment.UnknownComment;
import org.rejoinder.mail.MessageId;
import org.rejoinder.text.CommentMarkup;

/** Goes on with an exchange: the person has answered a letter, which shows also that the address is theirs. */
@Dependent
public class AskAgain {

    private static final CommentMarkup MARKUP = new CommentMarkup();

    private final Correspondences correspondences;
    private final Comments comments;
    private final ConfirmedAddresses confirmedAddresses;
    private final Event<AskedAgain> askedAgain;
    private final Clock clock;

    @Inject
    public AskAgain(
            Correspondences correspondences,
            Comments comments,
            ConfirmedAddresses confirmedAddresses,
            Event<AskedAgain> askedAgain,
            Clock clock) {
        this.correspondences = correspondences;
        this.comments = comments;
        this.confirmedAddresses = confirmedAddresses;
        this.askedAgain = askedAgain;
        this.clock = clock;
    }

    /** Keeps what the person wrote and tells the author. */
    public Correspondence ask(String id, String source, Optional<MessageId> messageId) {
        var correspondence = correspondences.find(id).orElseThrow(UnknownCorrespondence::new);
        var comment = comments.find(correspondence.comment()).orElseThrow(UnknownComment::new);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var followUp = new FollowUp(
                correspondence.nextNumber(), source, MARKUP.fromMarkdown(source), now, Optional.empty(), messageId);
        correspondences.askAgain(correspondence, followUp);
        confirmedAddresses.add(correspondence.person().address(), now);
        var asked = correspondences.find(id).orElseThrow();
        askedAgain.fire(new AskedAgain(asked, comment, followUp));
        return asked;
    }

    /** Keeps that the person wanted all to read it. */
    public void published(Correspondence asked, Comment reply) {
        asked.lastFollowUp().ifPresent(last -> correspondences.keepReply(asked.id(), last.number(), reply.id()));
    }
}
