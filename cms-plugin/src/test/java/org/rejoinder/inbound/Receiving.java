package org.rejoinder.inbound;

import java.time.Clock;
import org.rejoinder.article.Articles;
import org.rejoinder.comment.Comments;
import org.rejoinder.comment.JudgeSubmission;
import org.rejoinder.comment.ReplyAsStaff;
import org.rejoinder.correspondence.AskAgain;
import org.rejoinder.correspondence.AskedAgain;
import org.rejoinder.inbound.MailIn.Imap;
import org.rejoinder.outbox.RecordBounce;
import org.rejoinder.repository.Reads;
import org.rejoinder.repository.TestEvent;
import org.rejoinder.settings.Settings;
import org.rejoinder.spam.BlockList;
import org.rejoinder.spam.Blocks;
import org.rejoinder.spam.FakeAkismet;
import org.rejoinder.spam.Lessons;
import org.rejoinder.spam.SameTexts;
import org.rejoinder.spam.SpamCheck;
import org.rejoinder.spam.WordCheck;
import org.rejoinder.subscription.ConfirmAddress;

/** Puts together what takes mail, as the container does. */
final class Receiving {

    private final Inbox inbox;
    private final ReplyAsStaff replyAsStaff;
    private final TestEvent<AskedAgain> askedAgain;
    private final Reads reads;
    private final Comments comments;
    private final Articles articles;
    private final Settings settings;
    private final Clock clock;

    Receiving(Inbox inbox, ReplyAsStaff replyAsStaff, TestEvent<AskedAgain> askedAgain) {
        this.inbox = inbox;
        this.replyAsStaff = replyAsStaff;
        this.askedAgain = askedAgain;
        this.reads = inbox.repository.reads;
        this.comments = inbox.discussion.comments;
        this.articles = inbox.discussion.newsroom.articles;
        this.settings = inbox.discussion.settings.settings;
        this.clock = inbox.clock;
    }

    ReceiveMail receiveMail() {
        var returns = new Returns(
                new RecordBounce(inbox.post.outbox, inbox.post.refused.event(), clock),
                inbox.changeSubscription,
                inbox.people,
                inbox.post.log,
                comments);
        var sorter = new Sorter(
                inbox.post.sealed,
                inbox.post.log,
                returns,
                replies(publication()),
                new MailIn("a secret of the test", Inbox.AUTHSERV, new Imap("", 143, "", "", "INBOX", false)),
                inbox.site,
                settings,
                reads,
                clock);
        return new ReceiveMail(
                reads,
                inbox.repository.unitOfWork,
                inbox.mails,
                sorter,
                new RefusalLetter(inbox.mails, inbox.post.postLetter, inbox.site, clock),
                settings,
                inbox.discussion.settings.signingKey,
                clock);
    }

    private Publication publication() {
        var sessions = inbox.repository.sessions();
        var spamCheck = new SpamCheck(
                settings,
                new SameTexts(),
                new BlockList(new Blocks(sessions), reads, clock),
                new WordCheck(new Lessons(sessions), reads),
                FakeAkismet.off(),
                clock);
        return new Publication(
                articles, new JudgeSubmission(spamCheck, inbox.site), inbox.discussion.submitComment, settings, reads);
    }

    private Replies replies(Publication publication) {
        var confirmAddress = new ConfirmAddress(inbox.people, inbox.confirmed, clock);
        return new Replies(
                new Confirmation(inbox.people, confirmAddress, reads, clock),
                new ReplyOfSubscriber(comments, inbox.people, inbox.subscriptions, publication, inbox.site, reads),
                new ReplyInExchange(
                        inbox.correspondences,
                        comments,
                        articles,
                        inbox.discussion.policy,
                        new AskAgain(inbox.correspondences, comments, inbox.confirmed, askedAgain, clock),
                        publication,
                        reads,
                        clock),
                new ReplyOfStaff(
                        comments,
                        articles,
                        new StaffByAddress(inbox.discussion.newsroom.authors, settings, inbox.site),
                        inbox.correspondences,
                        inbox.answerByEmail,
                        replyAsStaff,
                        reads),
                inbox.site);
    }
}
