package org.rejoinder.comment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Lets the writer of a comment take it back: it goes to the trash, and where it has replies a tombstone stays. */
@Dependent
public class WithdrawComment {

    private final OwnComment own;
    private final MoveComment moveComment;

    @Inject
    public WithdrawComment(OwnComment own, MoveComment moveComment) {
        this.own = own;
        this.moveComment = moveComment;
    }

    public void withdraw(String id) {
        var comment = own.changeable(id).comment();
        moveComment.move(comment.id(), CommentStatus.TRASH, "the writer");
    }
}
