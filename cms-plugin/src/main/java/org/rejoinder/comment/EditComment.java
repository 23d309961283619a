package org.rejoinder.comment;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.rejoinder.problem.Invalid;
import org.rejoinder.text.SafeHtml;

/** Lets the writer of a comment change its words; they are judged like those of a new one. */
@Dependent
public class EditComment {

    private final OwnComment own;
    private final Comments comments;
    private final HoldPolicy policy;
    private final MoveComment moveComment;
    private final Event<CommentEdited> edited;
    private final Clock clock;

    @Inject
    public EditComment(
            OwnComment own,
            Comments comments,
            HoldPolicy policy,
            MoveComment moveComment,
            Event<CommentEdited> edited,
            Clock clock) {
        this.own = own;
        this.comments = comments;
        this.policy = policy;
        this.moveComment = moveComment;
        this.edited = edited;
        this.clock = clock;
    }

    /** What the writer wants to say instead, as it is looked at for spam before it is saved. */
    public Submission submission(String id, String source, SafeHtml body) {
        return submission(own.changeable(id), source, body);
    }

    /** Gives it these words. What readers see and would not have been published at once goes back to be held. */
    public Comment edit(String id, Submission words) {
        var source = words.source();
        var body = words.body();
        var before = own.changeable(id);
        if (body.isBlank()) {
            throw new Invalid("body", "must have text that can be shown");
        }
        var comment = before.comment();
        if (comment.source().equals(source)) {
            return comment;
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var reasons = new ArrayList<>(words.circumstances().reasons());
        reasons.addAll(policy.reasonsToHold(words));
        if (comment.status() == CommentStatus.APPROVED && !reasons.isEmpty()) {
            comment = moveComment.move(id, CommentStatus.HELD, "the writer's edit");
        }
        var history = now.truncatedTo(ChronoUnit.SECONDS) + " the writer: edited, before it was: "
                + before.comment().source();
        var after = comments.reword(
                comment.reworded(source, body, now),
                new Circumstances(before.ip(), before.userAgent(), both(before.reasons(), reasons)),
                history);
        edited.fire(new CommentEdited(after));
        return after;
    }

    private static Submission submission(CommentRecord before, String source, SafeHtml body) {
        var comment = before.comment();
        return new Submission(
                comment.article(),
                comment.commenter(),
                source,
                body,
                comment.parent(),
                false,
                new Circumstances(before.ip(), before.userAgent(), List.of()),
                comment.isByStaff());
    }

    private static List<String> both(List<String> before, List<String> now) {
        var all = new LinkedHashSet<>(before);
        all.addAll(now);
        return List.copyOf(all);
    }
}
