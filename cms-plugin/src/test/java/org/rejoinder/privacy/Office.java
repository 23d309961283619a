package org.rejoinder.privacy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.jcr.RepositoryException;
import org.rejoinder.author.KeepAuthors;
import org.rejoinder.comment.AmendComment;
import org.rejoinder.comment.Circumstances;
import org.rejoinder.comment.Comment;
import org.rejoinder.comment.CommentApproved;
import org.rejoinder.comment.CommentEdited;
import org.rejoinder.comment.CommentFiles;
import org.rejoinder.comment.CommentForgotten;
import org.rejoinder.comment.CommentSubmitted;
import org.rejoinder.comment.Commenter;
import org.rejoinder.comment.CommentsByAddress;
import org.rejoinder.comment.Discussion;
import org.rejoinder.comment.ForgetCommenter;
import org.rejoinder.comment.IndexComments;
import org.rejoinder.comment.Notify;
import org.rejoinder.comment.Submission;
import org.rejoinder.correspondence.Asking;
import org.rejoinder.correspondence.Correspondences;
import org.rejoinder.correspondence.ForgetCorrespondence;
import org.rejoinder.mail.EmailAddress;
import org.rejoinder.moderation.ForgetDecisions;
import org.rejoinder.moderation.ReportComment;
import org.rejoinder.moderation.Reports;
import org.rejoinder.notification.Hearing;
import org.rejoinder.outbox.ForgetLetters;
import org.rejoinder.outbox.PostFixture;
import org.rejoinder.privacy.PersonErased.Texts;
import org.rejoinder.repository.TestEvent;
import org.rejoinder.repository.TestRepository;
import org.rejoinder.spam.AddBlock;
import org.rejoinder.spam.BlockKind;
import org.rejoinder.spam.BlockList;
import org.rejoinder.spam.Blocks;
import org.rejoinder.spam.Errands;
import org.rejoinder.spam.ForgetBlocks;
import org.rejoinder.spam.Lessons;
import org.rejoinder.subscription.ConfirmationLetter;
import org.rejoinder.subscription.ForgetSubscriber;
import org.rejoinder.subscription.MailLinks;
import org.rejoinder.subscription.People;
import org.rejoinder.subscription.Subscribe;
import org.rejoinder.subscription.Subscriptions;
import org.rejoinder.text.CommentMarkup;

/** All rooms that keep something about people, put together as the container does, and a look into every node there is. */
final class Office implements AutoCloseable {

    static final EmailAddress ANN = EmailAddress.parse("Ann.Canary@example.org");

    final TestRepository repository;
    final Discussion discussion;
    final CommentsByAddress byAddress;
    final Correspondences correspondences;
    final Reports reports;
    final AmendComment amendComment;
    final IndexComments indexComments;
    final List<Object> edits = new ArrayList<>();
    private final PostFixture post;
    private final Hearing hearing;
    private final Blocks blocks;
    private final BlockList blockList;
    private final ReportComment reportComment;
    private final ExportPerson exportPerson;
    private final ErasePerson erasePerson;
    private final Clock clock = Clock.systemUTC();

    Office(TestRepository repository) {
        this.repository = repository;
        discussion = new Discussion(repository);
        var sessions = repository.sessions();
        byAddress = new CommentsByAddress(sessions);
        correspondences = new Correspondences(sessions);
        reports = new Reports(sessions);
        post = new PostFixture(repository, 1, clock);
        hearing = new Hearing(sessions);
        blocks = new Blocks(sessions);
        blockList = new BlockList(blocks, repository.reads, clock);
        reportComment = new ReportComment(discussion.newsroom.articles, discussion.comments, reports, clock);
        amendComment = new AmendComment(
                discussion.newsroom.articles,
                discussion.comments,
                discussion.threads,
                new TestEvent<CommentEdited>(edits::add),
                clock);
        indexComments = new IndexComments(discussion.comments, byAddress, repository.reads, repository.unitOfWork);
        var people = new People(sessions, discussion.settings.signingKey);
        var unused = people.key(ANN); // makes the signing key
        var subscriptions = new Subscriptions(sessions);
        subscribing(people, subscriptions);
        discussion.observers.add(Asking.of(correspondences, discussion.newsroom.articles));
        var observers = forgetting(people, subscriptions);
        exportPerson = new ExportPerson(repository.reads, new TestEvent<>(event -> tell(observers, event)));
        erasePerson = new ErasePerson(repository.unitOfWork, new TestEvent<>(event -> tell(observers, event)));
    }

    private static void tell(List<Consumer<Object>> observers, Object event) {
        observers.forEach(observer -> observer.accept(event));
    }

    private void subscribing(People people, Subscriptions subscriptions) {
        var mail = PostFixture.settings(1);
        var links = new MailLinks(discussion.settings.signingKey, mail, clock, "/cms/mail");
        var letter = new ConfirmationLetter(discussion.newsroom.articles, links, mail, clock);
        var subscribe = new Subscribe(people, subscriptions, letter, post.postLetter, clock);
        discussion.observers.add(event -> {
            if (event instanceof CommentSubmitted submitted) {
                subscribe.on(submitted);
            } else if (event instanceof CommentApproved approved) {
                subscribe.on(approved);
            }
        });
    }

    private List<Consumer<Object>> forgetting(People people, Subscriptions subscriptions) {
        var sessions = repository.sessions();
        var observers = new ArrayList<Consumer<Object>>();
        var letters = new ForgetLetters(sessions);
        var subscriber = new ForgetSubscriber(people, subscriptions);
        var decisions = new ForgetDecisions(reports, new Errands(sessions), new Lessons(sessions), byAddress);
        var correspondence = new ForgetCorrespondence(correspondences, byAddress);
        var forgetBlocks = new ForgetBlocks(blocks, blockList, repository.unitOfWork);
        var authors = new KeepAuthors(discussion.newsroom.authors);
        var commenter = new ForgetCommenter(
                discussion.comments,
                byAddress,
                new CommentFiles(sessions),
                discussion.known,
                discussion.moveComment,
                new TestEvent<CommentEdited>(edits::add),
                new TestEvent<CommentForgotten>(event -> tell(observers, event)),
                PostFixture.settings(1),
                clock);
        observers.add(event -> {
            if (event instanceof PersonAsked asked) {
                authors.on(asked);
                commenter.on(asked);
                letters.on(asked);
                subscriber.on(asked);
                decisions.on(asked);
                correspondence.on(asked);
                forgetBlocks.on(asked);
            } else if (event instanceof PersonErased erased) {
                discussion.settings.keepStaff.on(erased);
                authors.on(erased);
                forgetBlocks.on(erased);
                subscriber.on(erased);
                letters.on(erased);
                commenter.on(erased);
            } else if (event instanceof CommentForgotten forgotten) {
                subscriber.on(forgotten);
                decisions.on(forgotten);
                correspondence.on(forgotten);
            }
        });
        observers.add(hearing.forgetting(letters));
        return observers;
    }

    Map<String, List<Map<String, Object>>> export(EmailAddress address) {
        return exportPerson.export(address);
    }

    Map<String, Integer> erase(EmailAddress address, Texts texts) {
        return erasePerson.erase(address, texts);
    }

    /** A comment of Ann's who asks for everything there is to ask for. */
    Comment ann(String text, Optional<Comment> parent) {
        var submission = new Submission(
                discussion.article,
                new Commenter("Ann", ANN, Optional.empty(), Optional.empty()),
                text,
                new CommentMarkup().fromMarkdown(text),
                parent.map(Comment::id),
                true,
                new Circumstances(Optional.of("203.0.113.9"), Optional.of("Browser/1.0"), List.of()),
                false,
                Notify.ALL);
        return repository.write(() -> discussion.submitComment.submit(submission, true));
    }

    void post(EmailAddress to) {
        var unused = post.post(PostFixture.letter(to.text()));
    }

    void report(Comment comment, String reason) {
        repository.unitOfWork.run(() -> {
            reportComment.report(comment.id(), "0123456789abcdef", reason);
            hearing.hears(comment.id(), ANN);
        });
    }

    void block(EmailAddress address) {
        var wanted = new AddBlock.Wanted(BlockKind.ADDRESS, address.text(), Optional.empty(), Optional.empty());
        var add = new AddBlock(blocks, blockList, repository.unitOfWork, clock);
        var unused = repository.write(() -> add.add(wanted, "mia"));
    }

    void loseListByAddress() {
        repository.unitOfWork.run(
                () -> repository.sessions().hidden().at("commenters").remove());
    }

    List<String> traces(String text) throws RepositoryException {
        return Traces.of(text, repository);
    }

    @Override
    public void close() {
        post.close();
        discussion.close();
    }
}
