package org.rejoinder.moderation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rejoinder.article.Articles;
import org.rejoinder.comment.CommentFiles;
import org.rejoinder.comment.CommentRecord;
import org.rejoinder.comment.CommentStatus;
import org.rejoinder.comment.Comments;
import org.rejoinder.comment.JudgeSubmission;
import org.rejoinder.comment.MoveComment;
import org.rejoinder.repository.Reads;
import org.rejoinder.repository.UnitOfWork;
import org.rejoinder.spam.Akismet;
import org.rejoinder.spam.Candidate;
import org.rejoinder.spam.Errands;
import org.rejoinder.spam.Errands.Errand;
import org.rejoinder.spam.Learn;
import org.rejoinder.spam.Learn.Lesson;

/**
 * What follows from moderators' decisions and has time: learning their words, telling Akismet, asking it again. Several
 * servers may do it at once: what one has done is off the list when the other saves.
 */
@Dependent
public class NightWork {

    private static final int LESSONS = 200;
    private static final int QUESTIONS = 20;
    private static final String AKISMET = "akismet";

    private final Reads reads;
    private final UnitOfWork unitOfWork;
    private final Comments comments;
    private final CommentFiles files;
    private final MoveComment moveComment;
    private final JudgeSubmission judgeSubmission;
    private final Articles articles;
    private final Errands errands;
    private final Learn learn;
    private final Akismet akismet;

    @Inject
    public NightWork(
            Reads reads,
            UnitOfWork unitOfWork,
            Comments comments,
            CommentFiles files,
            MoveComment moveComment,
            JudgeSubmission judgeSubmission,
            Articles articles,
            Errands errands,
            Learn learn,
            Akismet akismet) {
        this.reads = reads;
        this.unitOfWork = unitOfWork;
        this.comments = comments;
        this.files = files;
        this.moveComment = moveComment;
        this.judgeSubmission = judgeSubmission;
        this.articles = articles;
        this.errands = errands;
        this.learn = learn;
        this.akismet = akismet;
    }

    private record Known(CommentRecord record, Candidate candidate) {}

    private List<String> waiting(Errand errand, int limit) {
        return reads.everything(() -> errands.some(errand, limit));
    }

    private Optional<Known> known(String id) {
        return comments.record(id)
                .map(record -> new Known(
                        record,
                        judgeSubmission.candidate(
                                record, articles.published(record.comment().article()))));
    }

    /** Learns the words of what was decided, some of it at a time; how many were new. */
    public int learn() {
        var waiting = waiting(Errand.LEARN, LESSONS);
        return waiting.isEmpty()
                ? 0
                : unitOfWork.run(
                        () -> learn.learn(waiting.stream().map(this::lesson).toList()));
    }

    /** What went into the trash teaches nothing, and takes nothing back that was learnt from it before. */
    private Lesson lesson(String id) {
        var known = known(id).filter(its -> its.record().comment().status() != CommentStatus.TRASH);
        var spam = known.map(its -> its.record().comment().status())
                .filter(status -> status == CommentStatus.SPAM || status == CommentStatus.APPROVED)
                .map(status -> status == CommentStatus.SPAM);
        return new Lesson(id, spam, known.map(Known::candidate));
    }

    /** Tells Akismet where moderators thought otherwise; what cannot be told now is told another time. */
    public void tell() {
        for (var id : waiting(Errand.TELL, QUESTIONS)) {
            var known = reads.everything(() -> known(id));
            var spam = known.map(its -> its.record().comment().status() == CommentStatus.SPAM);
            if (known.isPresent() && !akismet.tell(known.get().candidate(), spam.orElse(false))) {
                return;
            }
            var unused = unitOfWork.run(() -> errands.done(Errand.TELL, id));
        }
    }

    /** Asks Akismet for comments that came while it could not be asked; a clean one that waited for that is published. */
    public void ask() {
        for (var id : waiting(Errand.ASK, QUESTIONS)) {
            var known = reads.everything(() -> known(id));
            var said = known.flatMap(its -> akismet.reasonOnSecondLook(its.candidate()));
            if (said.filter(Akismet.ASK_AGAIN::equals).isPresent()) {
                return;
            }
            unitOfWork.run(() -> {
                if (errands.done(Errand.ASK, id)) {
                    comments.record(id).ifPresent(record -> settle(record, said));
                }
            });
        }
    }

    private void settle(CommentRecord record, Optional<String> said) {
        var id = record.comment().id();
        var reasons = record.reasons().stream()
                .flatMap(reason -> reason.equals(Akismet.ASK_AGAIN) ? said.stream() : Stream.of(reason))
                .toList();
        files.judgeAnew(record, reasons);
        if (reasons.isEmpty() && record.comment().status() == CommentStatus.HELD) {
            var unused = moveComment.move(id, CommentStatus.APPROVED, AKISMET);
        }
    }
}
