package org.rejoinder.moderation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.rejoinder.comment.Comment;
import org.rejoinder.comment.Comments;
import org.rejoinder.comment.MoveComment;
import org.rejoinder.comment.UnknownComment;

/** Carries out what a moderator has decided; saying it twice changes nothing. */
@Dependent
public class ModerateComment {

    private final Comments comments;
    private final MoveComment moveComment;

    @Inject
    public ModerateComment(Comments comments, MoveComment moveComment) {
        this.comments = comments;
        this.moveComment = moveComment;
    }

    /** Does it under the moderator's signed-in name, which the comment's history keeps. */
    public Comment moderate(String id, Action action, String moderator) {
        var comment = comments.record(id).orElseThrow(UnknownComment::new);
        return moveComment.move(id, action.target(comment), moderator);
    }
}
