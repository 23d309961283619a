package org.rejoinder.notification;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rejoinder.comment.Comment;
import org.rejoinder.comment.CommentApproved;
import org.rejoinder.comment.CommentSubmitted;
import org.rejoinder.comment.Commenter;
import org.rejoinder.comment.ConfirmedAddresses;
import org.rejoinder.comment.Discussion;
import org.rejoinder.comment.Notify;
import org.rejoinder.comment.Submission;
import org.rejoinder.correspondence.Correspondences;
import org.rejoinder.mail.EmailAddress;
import org.rejoinder.outbox.LetterState;
import org.rejoinder.outbox.MailLog;
import org.rejoinder.outbox.PostFixture;
import org.rejoinder.outbox.SetClock;
import org.rejoinder.outbox.SmtpSink;
import org.rejoinder.outbox.SmtpSink.Mail;
import org.rejoinder.repository.TestRepository;
import org.rejoinder.subscription.ChangeSubscription;
import org.rejoinder.subscription.ConfirmAddress;
import org.rejoinder.subscription.ConfirmationLetter;
import org.rejoinder.subscription.MailLinks;
import org.rejoinder.subscription.MailLinks.Link;
import org.rejoinder.subscription.MailLinks.Purpose;
import org.rejoinder.subscription.People;
import org.rejoinder.subscription.Subscribe;
import org.rejoinder.subscription.Subscriptions;

/** A discussion whose writers subscribe, with a clock that can be set and a mail server that takes all letters. */
final class Letters implements AutoCloseable {

    private static final Pattern LINK = Pattern.compile("https://example\\.org/cms/mail/([a-z]+)/([0-9a-z-]+)");

    final TestRepository repository = TestRepository.onOak();
    final Discussion discussion = new Discussion(repository);
    final SmtpSink server = new SmtpSink();
    final SetClock clock = new SetClock(Instant.now());
    final PostFixture post = new PostFixture(repository, server.port(), clock);
    final People people = new People(repository.sessions(), discussion.settings.signingKey);
    final Subscriptions subscriptions = new Subscriptions(repository.sessions());
    final ConfirmedAddresses confirmedAddresses = new ConfirmedAddresses(repository.sessions());
    final MailLinks links;
    final TellSubscribers tellSubscribers;
    final SendDigests sendDigests;
    private final Audience audience = new Audience(discussion.comments, people, subscriptions);
    private final StaffToTell staff =
            new StaffToTell(discussion.newsroom.authors, discussion.settings.settings, discussion.articlePolicies);
    private final Subscribe subscribe;
    private final ConfirmAddress confirmAddress;
    final ChangeSubscription changeSubscription = new ChangeSubscription(people, subscriptions);

    Letters() throws IOException {
        var newsroom = discussion.newsroom;
        var mail = PostFixture.settings(server.port());
        links = new MailLinks(discussion.settings.signingKey, mail, clock, "/cms/mail");
        confirmAddress = new ConfirmAddress(people, confirmedAddresses, clock);
        subscribe = new Subscribe(
                people,
                subscriptions,
                new ConfirmationLetter(newsroom.articles, links, mail, clock),
                post.postLetter,
                clock);
        var digests = new Digests(repository.sessions());
        var subscriptionLetter = new SubscriptionLetter(links, mail, clock);
        tellSubscribers = new TellSubscribers(
                newsroom.articles,
                audience,
                staff,
                new Correspondences(repository.sessions()),
                subscriptions,
                digests,
                subscriptionLetter,
                post.postLetter,
                clock);
        sendDigests = new SendDigests(
                repository.reads,
                repository.unitOfWork,
                digests,
                newsroom.articles,
                discussion.comments,
                people,
                subscriptions,
                subscriptionLetter,
                post.postLetter,
                clock);
        discussion.observers.add(event -> {
            if (event instanceof CommentSubmitted submitted) {
                subscribe.on(submitted);
            } else if (event instanceof CommentApproved approved) {
                subscribe.on(approved);
                tellSubscribers.on(approved);
            }
        });
        post.start();
    }

    WhoWouldHear whoWouldHear() {
        return new WhoWouldHear(
                discussion.comments,
                discussion.newsroom.articles,
                staff,
                new Told(repository.sessions()),
                audience,
                tellSubscribers,
                subscribe);
    }

    /** A comment whose writer wants to hear of others; the address is the name's. */
    Comment say(String name, String text, Notify wish, Optional<Comment> parent) {
        var plain = discussion.submission(name, text, parent.map(Comment::id));
        var wishing = new Submission(
                plain.article(),
                plain.commenter(),
                plain.source(),
                plain.body(),
                plain.parent(),
                false,
                plain.circumstances(),
                false,
                wish);
        return repository.write(() -> discussion.submitComment.submit(wishing, true));
    }

    /** A reply under another name than the address has. */
    void sayAs(String address, String name, String text, Comment parent) {
        var plain = discussion.submission(address, text, Optional.of(parent.id()));
        var named = new Submission(
                plain.article(),
                new Commenter(name, plain.commenter().email(), Optional.empty(), Optional.empty()),
                text,
                plain.body(),
                plain.parent(),
                false,
                plain.circumstances(),
                false);
        var unused = repository.write(() -> discussion.submitComment.submit(named, true));
    }

    static EmailAddress address(String name) {
        return EmailAddress.parse(name.toLowerCase(Locale.ROOT) + "@example.org");
    }

    /** As if the person had followed the link of the last letter that asks for it. */
    void confirm(String name) {
        var all = to(name);
        act(link(all.get(all.size() - 1), Purpose.CONFIRM));
    }

    void act(Link confirmation) {
        repository.unitOfWork.run(() -> confirmAddress.confirm(confirmation));
    }

    Link link(Mail mail, Purpose purpose) {
        var matcher = LINK.matcher(mail.data().replace("=\r\n", ""));
        while (matcher.find()) {
            if (matcher.group(1).equals(purpose.word())) {
                return links.read(purpose, matcher.group(2)).orElseThrow();
            }
        }
        throw new AssertionError("no link to " + purpose + " in " + mail.data());
    }

    /** What has come to a person when no letter waits any longer. */
    List<Mail> to(String name) {
        await().until(() -> post.waiting().isEmpty());
        return server.mails().stream()
                .filter(mail -> mail.recipients().contains("<" + address(name).text() + ">"))
                .toList();
    }

    /** Why a person got no letter. */
    List<String> withheldFrom(String name) {
        var query = new MailLog.Query(Optional.of(address(name)), Optional.empty(), Optional.of(LetterState.WITHHELD));
        return repository.reads.everything(() -> post.log.page(query, Optional.empty(), 100).entries().stream()
                .map(entry -> entry.letter().progress().status())
                .toList());
    }

    @Override
    public void close() throws IOException {
        post.close();
        server.close();
        discussion.close();
    }
}
