package org.rejoinder.correspondence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.rejoinder.comment.CommentStatus;
import org.rejoinder.comment.Commenter;
import org.rejoinder.comment.Comments;
import org.rejoinder.comment.ReplyAsStaff;
import org.rejoinder.comment.UnknownComment;
import org.rejoinder.outbox.PostLetter;
import org.rejoinder.problem.Invalid;
import org.rejoinder.text.CommentMarkup;

/**
 * Answers who asked: by letter, in public, or both. The same text is one answer, until the person speaks again: saying it again
 * sends nothing again, and saying it to others as well adds only what is missing.
 */
@Dependent
public class AnswerByEmail {

    private static final CommentMarkup MARKUP = new CommentMarkup();

    private final Correspondences correspondences;
    private final Comments comments;
    private final ReplyAsStaff replyAsStaff;
    private final AnswerLetter answerLetter;
    private final PostLetter postLetter;
    private final Clock clock;

    @Inject
    public AnswerByEmail(
            Correspondences correspondences,
            Comments comments,
            ReplyAsStaff replyAsStaff,
            AnswerLetter answerLetter,
            PostLetter postLetter,
            Clock clock) {
        this.correspondences = correspondences;
        this.comments = comments;
        this.replyAsStaff = replyAsStaff;
        this.answerLetter = answerLetter;
        this.postLetter = postLetter;
        this.clock = clock;
    }

    public Correspondence answer(String id, Commenter staff, String source, Visibility visibility) {
        var correspondence = correspondences.find(id).orElseThrow(UnknownCorrespondence::new);
        var answer = correspondence.answersSince().stream()
                .filter(given -> given.source().equals(source))
                .findFirst()
                .orElseGet(() -> begun(correspondence, staff, source));
        boolean sends = visibility.isByLetter() && answer.letter().isEmpty();
        boolean publishes = visibility.isPublished() && answer.reply().isEmpty();
        if (sends || publishes) {
            var letter = sends ? Optional.of(send(correspondence, staff, answer, visibility)) : answer.letter();
            // before the reply is published, so that who gets the letter does not hear of the reply as well
            correspondences.put(id, with(answer, letter, answer.reply()));
            var reply = publishes ? Optional.of(publish(correspondence, staff, source)) : answer.reply();
            correspondences.put(id, with(answer, letter, reply));
            if (sends || correspondence.state() == CorrespondenceState.ASKED) {
                correspondences.move(correspondence, CorrespondenceState.ANSWERED);
            }
        }
        return correspondences.find(id).orElseThrow();
    }

    private Answer with(Answer answer, Optional<String> letter, Optional<String> reply) {
        return new Answer(
                answer.number(),
                answer.by(),
                answer.source(),
                answer.body(),
                clock.instant(),
                letter,
                reply,
                answer.status());
    }

    private Answer begun(Correspondence correspondence, Commenter staff, String source) {
        var body = MARKUP.fromMarkdown(source);
        if (body.isBlank()) {
            throw new Invalid("body", "must have text that can be shown");
        }
        return new Answer(
                correspondence.nextNumber(),
                staff.name(),
                source,
                body,
                clock.instant(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private String publish(Correspondence correspondence, Commenter staff, String source) {
        boolean readersSeeIt = comments.find(correspondence.comment())
                .filter(comment -> comment.status() == CommentStatus.APPROVED)
                .isPresent();
        if (!readersSeeIt) {
            throw new Invalid("visibility", "must be private while the comment is not published");
        }
        return replyAsStaff.reply(correspondence.comment(), staff, source).id();
    }

    private String send(Correspondence correspondence, Commenter staff, Answer answer, Visibility visibility) {
        var comment = comments.find(correspondence.comment()).orElseThrow(UnknownComment::new);
        boolean published = visibility.isPublished() || answer.reply().isPresent();
        var letter = answerLetter.write(correspondence, comment, staff, answer, published);
        postLetter.post(letter);
        comments.markAnsweredByEmail(comment.id(), clock.instant());
        return letter.id();
    }
}
