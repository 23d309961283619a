package org.rejoinder.inbound;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rejoinder.comment.Comment;
import org.rejoinder.comment.CommentStatus;
import org.rejoinder.comment.Commenter;
import org.rejoinder.comment.Comments;
import org.rejoinder.comment.Notify;
import org.rejoinder.inbound.Publication.Words;
import org.rejoinder.inbound.Refused.Reason;
import org.rejoinder.mail.EmailAddress;
import org.rejoinder.mail.Language;
import org.rejoinder.mail.MailSettings;
import org.rejoinder.repository.Reads;
import org.rejoinder.subscription.People;
import org.rejoinder.subscription.Subscription;
import org.rejoinder.subscription.Subscriptions;
import org.rejoinder.text.Cleaned;

/** A subscriber answers the comment that a letter told of: it becomes a comment, under the name the person goes by there. */
@Dependent
public class ReplyOfSubscriber {

    private static final int LONGEST_NAME = 80;

    private final Comments comments;
    private final People people;
    private final Subscriptions subscriptions;
    private final Publication publication;
    private final MailSettings site;
    private final Reads reads;

    @Inject
    public ReplyOfSubscriber(
            Comments comments,
            People people,
            Subscriptions subscriptions,
            Publication publication,
            MailSettings site,
            Reads reads) {
        this.comments = comments;
        this.people = people;
        this.subscriptions = subscriptions;
        this.publication = publication;
        this.site = site;
        this.reads = reads;
    }

    Deed deed(Reply reply) {
        var words = reads.everything(() -> words(reply));
        var reasons = new ArrayList<String>();
        if (reply.forged()) {
            reasons.add("mail: our mail server says that it does not come from this address");
        }
        if (reply.words().unsure()) {
            reasons.add("mail: own words could not be told from quoted ones");
        }
        var submission = publication.judged(words, reasons);
        return () -> Publication.received(publication.submit(submission));
    }

    private Words words(Reply reply) {
        var parent = comments.find(reply.letter().cause().comment())
                .filter(comment -> comment.status() == CommentStatus.APPROVED)
                .orElseThrow(() -> new Refused(Reason.GONE));
        var address = reply.letter().to().address();
        var subscription = subscriptions.find(people.key(address), parent.article());
        var known = subscription.flatMap(its -> known(its, address));
        var commenter = new Commenter(
                known.map(Commenter::name).orElseGet(() -> name(reply)),
                address,
                known.flatMap(Commenter::website),
                Optional.empty());
        var wish = subscription.isPresent() ? Notify.REPLIES : Notify.NONE;
        return new Words(commenter, parent, reply.words().text(), wish);
    }

    /** As whom the person has written below this article the last time. */
    private Optional<Commenter> known(Subscription subscription, EmailAddress address) {
        List<Commenter> names = subscription.comments().stream()
                .flatMap(id -> comments.find(id).stream())
                .map(Comment::commenter)
                .filter(its -> its.email().folded().equals(address.folded())
                        && its.author().isEmpty())
                .toList();
        return names.isEmpty() ? Optional.empty() : Optional.of(names.get(names.size() - 1));
    }

    /** A name that is an address is not published. */
    private String name(Reply reply) {
        var name = Cleaned.line(reply.mail().senderName());
        boolean fits = !name.isEmpty() && name.length() <= LONGEST_NAME && name.indexOf('@') < 0;
        return fits ? name : site.templates().language() == Language.DE ? "Leser" : "Reader";
    }
}
