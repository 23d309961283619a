package org.rejoinder.correspondence;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rejoinder.comment.Comment;
import org.rejoinder.comment.CommentSubmitted;
import org.rejoinder.comment.Commenter;
import org.rejoinder.comment.Discussion;
import org.rejoinder.comment.ReplyAsStaff;
import org.rejoinder.comment.Submission;
import org.rejoinder.mail.EmailAddress;
import org.rejoinder.outbox.PostFixture;
import org.rejoinder.outbox.SmtpSink;
import org.rejoinder.repository.TestRepository;

/** A discussion whose writers ask for answers by email, and a mail server that takes the letters. */
public final class Exchange implements AutoCloseable {

    public static final Commenter COACH = new Commenter(
            "Author coach", EmailAddress.parse("coach@example.org"), Optional.empty(), Optional.of("coach"));

    public final TestRepository repository = TestRepository.onOak();
    public final Discussion discussion = new Discussion(repository);
    public final SmtpSink server;
    public final PostFixture post;
    public final Correspondences correspondences = new Correspondences(repository.sessions());
    final AnswerByEmail answerByEmail;
    final DeclineAnswer declineAnswer = new DeclineAnswer(correspondences);

    public Exchange() throws IOException {
        server = new SmtpSink();
        post = new PostFixture(repository, server.port());
        var newsroom = discussion.newsroom;
        answerByEmail = new AnswerByEmail(
                correspondences,
                discussion.comments,
                new ReplyAsStaff(discussion.comments, discussion.submitComment),
                new AnswerLetter(
                        newsroom.articles, newsroom.authors, PostFixture.settings(server.port()), Clock.systemUTC()),
                post.postLetter,
                Clock.systemUTC());
        var ask = new AskForAnswer(correspondences, newsroom.articles);
        discussion.observers.add(event -> {
            if (event instanceof CommentSubmitted submitted) {
                ask.on(submitted);
            }
        });
        var follow = new FollowLetters(correspondences);
        post.delivered.to(follow::on);
        post.refused.to(follow::on);
        post.start();
    }

    /** Has these hear of new comments. */
    public void moderators(String addresses) {
        discussion.settings.set(Map.of("moderation.notify", addresses));
    }

    /** Who has been written to when no letter waits any longer. */
    public List<String> told() {
        await().until(() -> post.waiting().isEmpty());
        return server.mails().stream()
                .flatMap(mail -> mail.recipients().stream())
                .toList();
    }

    /** A comment whose writer wants an answer by email. */
    public Comment ask(String name, String text) {
        var plain = discussion.submission(name, text, Optional.empty());
        var asking = new Submission(
                plain.article(),
                plain.commenter(),
                plain.source(),
                plain.body(),
                plain.parent(),
                true,
                plain.circumstances(),
                false);
        return repository.write(() -> discussion.submitComment.submit(asking, false));
    }

    Correspondence answer(Comment comment, String text, Visibility visibility) {
        return repository.write(() -> answerByEmail.answer(comment.id(), COACH, text, visibility));
    }

    Correspondence of(Comment comment) {
        return repository.reads.everything(
                () -> correspondences.find(comment.id()).orElseThrow());
    }

    void awaitState(Comment comment, CorrespondenceState state) {
        await().until(() -> of(comment).state() == state);
    }

    @Override
    public void close() throws IOException {
        post.close();
        server.close();
        discussion.close();
    }
}
