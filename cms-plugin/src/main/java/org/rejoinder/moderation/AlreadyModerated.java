package org.rejoinder.moderation;

import org.rejoinder.comment.CommentStatus;
import org.rejoinder.problem.Problem;

/** Somebody else has decided about this comment since the caller looked. */
public final class AlreadyModerated extends Problem {

    private static final long serialVersionUID = 1;

    AlreadyModerated(CommentStatus now) {
        super(
                Kind.CONFLICT,
                "already-moderated",
                "Somebody has brought this comment to '%s' meanwhile; look again.".formatted(now.word()));
    }
}
