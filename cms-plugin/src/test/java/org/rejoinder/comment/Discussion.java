package org.rejoinder.comment;

import static org.rejoinder.article.Newsroom.IN_2009;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.rejoinder.article.Newsroom;
import org.rejoinder.mail.EmailAddress;
import org.rejoinder.outbox.PostFixture;
import org.rejoinder.repository.Receipts;
import org.rejoinder.repository.TestEvent;
import org.rejoinder.repository.TestRepository;
import org.rejoinder.settings.TestSettings;
import org.rejoinder.text.CommentMarkup;

/** A published article and everything that is needed to talk about it. */
public final class Discussion implements AutoCloseable {

    public final Newsroom newsroom;
    public final Threads threads;
    public final Comments comments;
    public final SubmitComment submitComment;
    public final SubmitOnce submitOnce;
    public final MoveComment moveComment;
    public final EditComment editComment;
    public final WithdrawComment withdrawComment;
    public final ConfirmedAddresses known;
    public final ArticlePolicies articlePolicies;
    public final HoldPolicy policy;
    public final ThreadPages pages;
    public final Conversations conversations;
    public final List<Object> news = new ArrayList<>();
    public final List<Consumer<Object>> observers = new ArrayList<>();
    public final String article;
    public final TestSettings settings;
    private Instant now = Newsroom.NOW;

    public Discussion(TestRepository repository) {
        newsroom = new Newsroom(repository);
        var sessions = repository.sessions();
        Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
        settings = new TestSettings(repository);
        settings.set(Map.of("comments.policy", "open"));
        threads = new Threads(sessions);
        known = new ConfirmedAddresses(sessions);
        comments = new Comments(sessions, threads, known);
        articlePolicies = new ArticlePolicies(sessions, settings.settings);
        policy = new HoldPolicy(
                articlePolicies,
                known,
                new Staff(newsroom.authors, settings.settings, PostFixture.settings(25), repository.reads),
                clock);
        var approved = new TestEvent<CommentApproved>(this::tell);
        submitComment = new SubmitComment(
                newsroom.articles,
                comments,
                new Repeats(sessions),
                policy,
                new TestEvent<CommentSubmitted>(this::tell),
                approved,
                clock);
        submitOnce = new SubmitOnce(submitComment, comments, new Receipts(sessions), clock);
        moveComment = new MoveComment(comments, approved, new TestEvent<CommentMoved>(this::tell), clock);
        var own = new OwnComment(newsroom.articles, comments, articlePolicies, clock);
        editComment =
                new EditComment(own, comments, policy, moveComment, new TestEvent<CommentEdited>(this::tell), clock);
        withdrawComment = new WithdrawComment(own, moveComment);
        pages = new ThreadPages(threads);
        conversations = new Conversations(threads);
        newsroom.author("coach");
        article = newsroom.write(() -> {
            var draft = newsroom.draftArticle.draft(newsroom.manuscript("Hot or cold?")
                    .author("coach")
                    .publishedAt(IN_2009)
                    .build());
            return newsroom.publishArticle.publish(draft.id()).id();
        });
    }

    private void tell(Object event) {
        news.add(event);
        observers.forEach(observer -> observer.accept(event));
    }

    public void itIs(Instant moment) {
        now = moment;
    }

    /** The writer's other words for a comment. */
    public Comment edit(Comment comment, String text) {
        return newsroom.write(() -> {
            var words = editComment.submission(comment.id(), text, new CommentMarkup().fromMarkdown(text));
            return editComment.edit(comment.id(), words);
        });
    }

    public void policy(String policy) {
        settings.set(Map.of("comments.policy", policy));
    }

    public Submission submission(String name, String text, Optional<String> parent) {
        return submission(name, name.toLowerCase(java.util.Locale.ROOT) + "@example.org", text, parent);
    }

    public Submission submission(String name, String email, String text, Optional<String> parent) {
        return new Submission(
                article,
                new Commenter(name, EmailAddress.parse(email), Optional.empty(), Optional.empty()),
                text,
                new CommentMarkup().fromMarkdown(text),
                parent,
                false,
                Circumstances.NONE,
                false);
    }

    public Comment say(String name, String text) {
        return newsroom.write(() -> submitComment.submit(submission(name, text, Optional.empty()), false));
    }

    public Comment reply(Comment parent, String name, String text) {
        return newsroom.write(() -> submitComment.submit(submission(name, text, Optional.of(parent.id())), false));
    }

    public Comment move(Comment comment, CommentStatus to) {
        return newsroom.write(() -> moveComment.move(comment.id(), to, "moderator"));
    }

    /** What a reader sees, through the session that cannot see private nodes. */
    public ThreadPages.Page page(Optional<ThreadPosition> from, int limit, int depth) {
        return newsroom.read(() -> pages.page(article, from, new ThreadPages.View(false, limit, depth)));
    }

    @Override
    public void close() {
        newsroom.repository.close();
    }
}
