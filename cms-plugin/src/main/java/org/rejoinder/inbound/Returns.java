package org.rejoinder.inbound;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.rejoinder.comment.Comment;
import org.rejoinder.comment.Comments;
import org.rejoinder.comment.Notify;
import org.rejoinder.mime.Automatic;
import org.rejoinder.mime.DeliveryReport;
import org.rejoinder.mime.ReceivedMail;
import org.rejoinder.outbox.MailLog;
import org.rejoinder.outbox.RecordBounce;
import org.rejoinder.subscription.ChangeSubscription;
import org.rejoinder.subscription.People;

/** What comes back to the addresses that machines use: letters that cannot be delivered, and wishes to hear no more. */
@Dependent
public class Returns {

    private final RecordBounce recordBounce;
    private final ChangeSubscription changeSubscription;
    private final People people;
    private final MailLog letters;
    private final Comments comments;

    @Inject
    public Returns(
            RecordBounce recordBounce,
            ChangeSubscription changeSubscription,
            People people,
            MailLog letters,
            Comments comments) {
        this.recordBounce = recordBounce;
        this.changeSubscription = changeSubscription;
        this.people = people;
        this.letters = letters;
        this.comments = comments;
    }

    /** Only a report that came to a letter's own envelope sender says something of that letter, and only a final one. */
    Deed bounce(ReceivedMail mail, Optional<String> letter) {
        if (letter.isEmpty()) {
            return () -> Received.ignored("bounce of no letter of ours");
        }
        var failure = mail.deliveryReports().stream()
                .filter(DeliveryReport::failed)
                .map(Returns::status)
                .findFirst();
        if (failure.isEmpty()) {
            boolean report = mail.automatic() == Automatic.BOUNCE;
            return () -> Received.ignored(report ? "bounce that says nothing final" : "no bounce");
        }
        return () -> recordBounce.returned(letter.get(), failure.get())
                ? Received.accepted("bounce: " + failure.get())
                : Received.ignored("bounce that is known");
    }

    private static String status(DeliveryReport report) {
        return (report.status() + " " + report.diagnostic()).strip();
    }

    /** The address is the right, as in the link of the same letter: mail programs send such mails from anywhere (RFC 2369). */
    Deed unsubscribe(Optional<String> letter) {
        return () -> {
            var found = letter.flatMap(letters::find).map(MailLog.Entry::letter);
            var article =
                    found.flatMap(its -> comments.find(its.cause().comment())).map(Comment::article);
            if (found.isEmpty() || article.isEmpty()) {
                return Received.ignored("unsubscribes from nothing");
            }
            changeSubscription.change(people.key(found.get().to().address()), article.get(), Notify.NONE);
            return Received.accepted("unsubscribed");
        };
    }
}
