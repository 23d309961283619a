package org.rejoinder.moderation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.rejoinder.comment.Comment;
import org.rejoinder.comment.CommentStatus;
import org.rejoinder.comment.Comments;
import org.rejoinder.comment.MoveComment;
import org.rejoinder.comment.UnknownComment;

/** Carries out what a moderator has decided; saying it twice changes nothing, and what was decided is learnt from. */
@Dependent
public class ModerateComment {

    private final Comments comments;
    private final MoveComment moveComment;
    private final Experience experience;

    @Inject
    public ModerateComment(Comments comments, MoveComment moveComment, Experience experience) {
        this.comments = comments;
        this.moveComment = moveComment;
        this.experience = experience;
    }

    /** Does it under the moderator's signed-in name, which the comment's history keeps. */
    public Comment moderate(String id, Action action, String moderator) {
        return moderate(id, action, moderator, Optional.empty());
    }

    /**
     * Does it only while the comment stands where the moderator saw it, so that two of them never undo each other.
     *
     * @param seen where it stood; when nothing is said the last word holds
     */
    public Comment moderate(String id, Action action, String moderator, Optional<CommentStatus> seen) {
        var comment = comments.record(id).orElseThrow(UnknownComment::new);
        var from = comment.comment().status();
        var to = action.target(comment);
        if (from == to) {
            return comment.comment();
        }
        if (seen.isPresent() && seen.get() != from) {
            throw new AlreadyModerated(from);
        }
        experience.decided(comment, to);
        return moveComment.move(id, to, moderator);
    }
}
