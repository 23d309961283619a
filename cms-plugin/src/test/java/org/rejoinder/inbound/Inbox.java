package org.rejoinder.inbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rejoinder.article.Newsroom;
import org.rejoinder.comment.Branch;
import org.rejoinder.comment.Comment;
import org.rejoinder.comment.CommentApproved;
import org.rejoinder.comment.CommentSubmitted;
import org.rejoinder.comment.ConfirmedAddresses;
import org.rejoinder.comment.Discussion;
import org.rejoinder.comment.Notify;
import org.rejoinder.comment.ReplyAsStaff;
import org.rejoinder.comment.Submission;
import org.rejoinder.correspondence.AnswerByEmail;
import org.rejoinder.correspondence.AnswerLetter;
import org.rejoinder.correspondence.Asking;
import org.rejoinder.correspondence.Correspondence;
import org.rejoinder.correspondence.Correspondences;
import org.rejoinder.mail.EmailAddress;
import org.rejoinder.mail.MailSettings;
import org.rejoinder.notification.Telling;
import org.rejoinder.outbox.PostFixture;
import org.rejoinder.outbox.SetClock;
import org.rejoinder.outbox.SmtpSink;
import org.rejoinder.outbox.SmtpSink.Mail;
import org.rejoinder.repository.TestEvent;
import org.rejoinder.repository.TestRepository;
import org.rejoinder.subscription.ChangeSubscription;
import org.rejoinder.subscription.ConfirmationLetter;
import org.rejoinder.subscription.MailLinks;
import org.rejoinder.subscription.People;
import org.rejoinder.subscription.Person;
import org.rejoinder.subscription.StopAfterRefusals;
import org.rejoinder.subscription.Subscribe;
import org.rejoinder.subscription.Subscriptions;
import org.rejoinder.text.PlainText;

/** A site that takes mail: a discussion, its letters at a mail server, and what comes back, by the real verbs. */
final class Inbox implements AutoCloseable {

    static final String AUTHSERV = "mx.example.org";
    static final EmailAddress COACH = EmailAddress.parse("coach@example.org");

    final TestRepository repository = TestRepository.onOak();
    final Discussion discussion = new Discussion(repository);
    final SmtpSink server = new SmtpSink();
    final SetClock clock = new SetClock(Newsroom.NOW);
    final MailSettings site = PostFixture.settings(server.port()).answerableAt("in.example.org");
    final PostFixture post = new PostFixture(repository.open, site, clock);
    final Correspondences correspondences = new Correspondences(repository.sessions());
    final People people = new People(repository.sessions(), discussion.settings.signingKey);
    final Subscriptions subscriptions = new Subscriptions(repository.sessions());
    final ConfirmedAddresses confirmed = new ConfirmedAddresses(repository.sessions());
    final ChangeSubscription changeSubscription = new ChangeSubscription(people, subscriptions);
    final IncomingMails mails;
    final ReceiveMail receiveMail;
    final AnswerByEmail answerByEmail;

    Inbox() throws IOException {
        var newsroom = discussion.newsroom;
        var replyAsStaff = new ReplyAsStaff(discussion.comments, discussion.submitComment);
        answerByEmail = new AnswerByEmail(
                correspondences,
                discussion.comments,
                replyAsStaff,
                new AnswerLetter(newsroom.articles, newsroom.authors, site, clock),
                post.postLetter,
                clock);
        var telling = Telling.of(discussion, post, site, clock);
        var links = new MailLinks(discussion.settings.signingKey, site, clock, "/cms/mail");
        var subscribe = new Subscribe(
                people,
                subscriptions,
                new ConfirmationLetter(newsroom.articles, links, site, clock),
                post.postLetter,
                clock);
        discussion.observers.add(Asking.of(correspondences, newsroom.articles));
        discussion.observers.add(event -> {
            if (event instanceof CommentSubmitted submitted) {
                subscribe.on(submitted);
            } else if (event instanceof CommentApproved approved) {
                subscribe.on(approved);
            }
        });
        discussion.observers.add(telling);
        Asking.follow(correspondences, post);
        var stop = new StopAfterRefusals(people, changeSubscription, discussion.settings.settings, clock);
        post.refused.to(stop::on);
        mails = new IncomingMails(repository.sessions());
        receiveMail = new Receiving(this, replyAsStaff, new TestEvent<>(telling)).receiveMail();
        post.start();
    }

    void pass(Duration time) {
        clock.pass(time);
        discussion.itIs(clock.instant());
    }

    static EmailAddress address(String name) {
        return EmailAddress.parse(name.toLowerCase(Locale.ROOT) + "@example.org");
    }

    /** A comment whose writer wants an answer by email. */
    Comment ask(String name, String text) {
        return submit(name, text, Optional.empty(), true, Notify.NONE);
    }

    /** A comment whose writer wants to hear of others. */
    Comment say(String name, String text, Notify wish) {
        return submit(name, text, Optional.empty(), false, wish);
    }

    Comment reply(String name, String text, Comment parent) {
        return submit(name, text, Optional.of(parent.id()), false, Notify.NONE);
    }

    private Comment submit(String name, String text, Optional<String> parent, boolean asks, Notify wish) {
        var plain = discussion.submission(name, text, parent);
        var submission = new Submission(
                plain.article(),
                plain.commenter(),
                text,
                plain.body(),
                parent,
                asks,
                plain.circumstances(),
                false,
                wish);
        return repository.write(() -> discussion.submitComment.submit(submission, true));
    }

    Correspondence exchange(Comment comment) {
        return repository.reads.everything(
                () -> correspondences.find(comment.id()).orElseThrow());
    }

    /** What readers see of the article. */
    List<String> published() {
        var texts = new ArrayList<String>();
        discussion.page(Optional.empty(), 100, 10).branches().forEach(branch -> add(branch, texts));
        return texts;
    }

    private static void add(Branch branch, List<String> texts) {
        texts.add(
                branch.comment().name() + ": " + PlainText.line(branch.comment().body()));
        branch.replies().forEach(reply -> add(reply, texts));
    }

    Person person(String name) {
        return repository.reads.everything(
                () -> people.find(people.key(address(name))).orElseThrow());
    }

    /** All letters to an address when none waits any longer. */
    List<Mail> to(EmailAddress address) {
        await().until(() -> post.waiting().isEmpty());
        return server.mails().stream()
                .filter(mail -> mail.recipients().contains("<" + address.text() + ">"))
                .toList();
    }

    Mail lastTo(EmailAddress address) {
        var all = to(address);
        return all.get(all.size() - 1);
    }

    Received receive(String mail) {
        try (var raw = RawMail.of(new ByteArrayInputStream(mail.getBytes(UTF_8)))) {
            return receiveMail.receive(raw);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void set(String setting, String value) {
        discussion.settings.set(Map.of(setting, value));
    }

    @Override
    public void close() throws IOException {
        post.close();
        server.close();
        discussion.close();
    }
}
