package org.rejoinder.moderation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.rejoinder.article.Newsroom;
import org.rejoinder.comment.AmendComment;
import org.rejoinder.comment.Circumstances;
import org.rejoinder.comment.Comment;
import org.rejoinder.comment.CommentEdited;
import org.rejoinder.comment.CommentFiles;
import org.rejoinder.comment.CommentMoved;
import org.rejoinder.comment.CommentRecord;
import org.rejoinder.comment.CommentStatus;
import org.rejoinder.comment.CommentSubmitted;
import org.rejoinder.comment.Discussion;
import org.rejoinder.comment.JudgeSubmission;
import org.rejoinder.comment.Submission;
import org.rejoinder.repository.TestEvent;
import org.rejoinder.repository.TestRepository;
import org.rejoinder.spam.Akismet;
import org.rejoinder.spam.BlockList;
import org.rejoinder.spam.Blocks;
import org.rejoinder.spam.Errands;
import org.rejoinder.spam.FakeAkismet;
import org.rejoinder.spam.Learn;
import org.rejoinder.spam.Lessons;
import org.rejoinder.spam.SameTexts;
import org.rejoinder.spam.SpamCheck;
import org.rejoinder.spam.WordCheck;

/** A discussion with its moderators and all they need. */
final class Moderators implements AutoCloseable {

    final Discussion discussion;
    final FakeAkismet service = new FakeAkismet();
    final ModerateComment moderateComment;
    final NightWork nightWork;
    final EmptyTrash emptyTrash;
    final Reports reports;
    final ReportComment reportComment;
    final SpamCheck spamCheck;
    final WordCheck words;
    final AmendComment amendComment;
    private Instant now = Newsroom.NOW;

    Moderators(TestRepository repository) {
        discussion = new Discussion(repository);
        var sessions = repository.sessions();
        Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
        Akismet akismet = service.client();
        var errands = new Errands(sessions);
        var lessons = new Lessons(sessions);
        words = new WordCheck(lessons, repository.reads);
        var settings = discussion.settings.settings;
        spamCheck = new SpamCheck(
                settings,
                new SameTexts(),
                new BlockList(new Blocks(sessions), repository.reads, clock),
                words,
                akismet,
                clock);
        var experience = new Experience(errands, discussion.comments, akismet);
        moderateComment = new ModerateComment(discussion.comments, discussion.moveComment, experience);
        var files = new CommentFiles(sessions);
        nightWork = new NightWork(
                repository.reads,
                repository.unitOfWork,
                discussion.comments,
                files,
                discussion.moveComment,
                new JudgeSubmission(spamCheck, FakeAkismet.SITE),
                discussion.newsroom.articles,
                errands,
                new Learn(lessons, errands),
                akismet);
        reports = new Reports(sessions);
        reportComment = new ReportComment(discussion.newsroom.articles, discussion.comments, reports, clock);
        amendComment = amending(discussion, clock);
        emptyTrash = new EmptyTrash(
                repository.reads, repository.unitOfWork, discussion.comments, files, reports, lessons, settings, clock);
        discussion.observers.add(event -> {
            if (event instanceof CommentSubmitted submitted) {
                experience.on(submitted);
            } else if (event instanceof CommentMoved moved) {
                reportComment.on(moved);
            }
        });
    }

    private static AmendComment amending(Discussion discussion, Clock clock) {
        return new AmendComment(
                discussion.newsroom.articles,
                discussion.comments,
                discussion.threads,
                new TestEvent<CommentEdited>(discussion.news::add),
                clock);
    }

    void later(Duration by) {
        now = now.plus(by);
    }

    /** A comment that came with reasons to hold it. */
    Comment suspected(String name, String text, String... reasons) {
        var plain = discussion.submission(name, text, Optional.empty());
        var submission = new Submission(
                plain.article(),
                plain.commenter(),
                text,
                plain.body(),
                plain.parent(),
                false,
                new Circumstances(Optional.of("203.0.113.9"), Optional.of("Browser/1.0"), List.of(reasons)),
                false);
        return discussion.newsroom.write(() -> discussion.submitComment.submit(submission, false));
    }

    Comment moderate(Comment comment, Action action) {
        return discussion.newsroom.write(() -> moderateComment.moderate(comment.id(), action, "mia"));
    }

    Comment moderate(Comment comment, Action action, CommentStatus seen) {
        return discussion.newsroom.write(
                () -> moderateComment.moderate(comment.id(), action, "mia", Optional.of(seen)));
    }

    Optional<CommentRecord> record(Comment comment) {
        return discussion.newsroom.repository.reads.everything(() -> discussion.comments.record(comment.id()));
    }

    CommentStatus status(Comment comment) {
        return record(comment).orElseThrow().comment().status();
    }

    long count(CommentStatus status) {
        return discussion.newsroom.repository.reads.everything(() -> discussion.comments.count(status));
    }

    @Override
    public void close() {
        service.close();
        discussion.close();
    }
}
