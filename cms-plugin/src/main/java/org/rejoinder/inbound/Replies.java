package org.rejoinder.inbound;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.rejoinder.inbound.Refused.Reason;
import org.rejoinder.mail.MailSettings;
import org.rejoinder.mime.ReceivedMail;
import org.rejoinder.outbox.Letter;

/** What an answer to a letter means, by what letter it was. */
@Dependent
public class Replies {

    private final Confirmation confirmation;
    private final ReplyOfSubscriber replyOfSubscriber;
    private final ReplyInExchange replyInExchange;
    private final ReplyOfStaff replyOfStaff;
    private final MailSettings site;

    @Inject
    public Replies(
            Confirmation confirmation,
            ReplyOfSubscriber replyOfSubscriber,
            ReplyInExchange replyInExchange,
            ReplyOfStaff replyOfStaff,
            MailSettings site) {
        this.confirmation = confirmation;
        this.replyOfSubscriber = replyOfSubscriber;
        this.replyInExchange = replyInExchange;
        this.replyOfStaff = replyOfStaff;
        this.site = site;
    }

    /**
     * What is to be done.
     *
     * @param forged whether our mail server says that it does not come from whom it says
     */
    Deed deed(ReceivedMail mail, Letter letter, boolean forged) {
        var words = OwnWords.of(mail, site.templates().language());
        if (letter.kind() == Letter.Kind.SUBSCRIPTION) {
            return replyOfSubscriber.deed(new Reply(mail, words, letter, forged));
        }
        if (forged) {
            return () -> Received.of(Fate.HELD, "authentication failed");
        }
        var reply = new Reply(mail, words, letter, false);
        return switch (letter.kind()) {
            case CONFIRMATION -> confirmation.deed(reply);
            case ANSWER -> replyInExchange.deed(reply);
            case NEW_COMMENT, QUESTION -> replyOfStaff.deed(reply);
            case DIGEST -> throw new Refused(Reason.DIGEST);
            default -> () -> Received.ignored("answers a letter that needs none");
        };
    }
}
