package org.rejoinder.comment;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Brings a comment to another status, once however often it is said, and keeps who did it. */
@Dependent
public class MoveComment {

    private final Comments comments;
    private final Event<CommentApproved> approved;
    private final Event<CommentMoved> moves;
    private final Clock clock;

    @Inject
    public MoveComment(Comments comments, Event<CommentApproved> approved, Event<CommentMoved> moves, Clock clock) {
        this.comments = comments;
        this.approved = approved;
        this.moves = moves;
        this.clock = clock;
    }

    /** Moves it, and tells the house the first time that it becomes visible; the actor is a signed-in name. */
    public Comment move(String id, CommentStatus to, String actor) {
        var comment = comments.find(id).orElseThrow(UnknownComment::new);
        if (comment.status() == to) {
            return comment;
        }
        if (!comment.status().next().contains(to)) {
            throw new IllegalStateException(comment.status() + " cannot become " + to);
        }
        boolean first = comment.number().isEmpty();
        var history = "%s %s: %s to %s"
                .formatted(
                        clock.instant().truncatedTo(ChronoUnit.SECONDS),
                        actor,
                        comment.status().word(),
                        to.word());
        var moved = comments.move(id, to, history);
        if (to == CommentStatus.APPROVED && first) {
            approved.fire(new CommentApproved(moved));
        }
        moves.fire(new CommentMoved(moved, comment.status(), first));
        return moved;
    }
}
