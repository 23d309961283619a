package org.rejoinder.moderation;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.rejoinder.comment.CommentRecord;
import org.rejoinder.comment.CommentStatus;

/** The moderator's five verbs. */
public enum Action {
    APPROVE,
    HOLD,
    SPAM,
    TRASH,
    RESTORE;

    public static Optional<Action> find(String word) {
        return Stream.of(values())
                .filter(action -> action.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }

    /** Where a comment stands afterwards; only what was put away can be restored, to where it was. */
    CommentStatus target(CommentRecord comment) {
        var now = comment.comment().status();
        return switch (this) {
            case APPROVE -> CommentStatus.APPROVED;
            case HOLD -> CommentStatus.HELD;
            case SPAM -> CommentStatus.SPAM;
            case TRASH -> CommentStatus.TRASH;
            case RESTORE ->
                now == CommentStatus.HELD || now == CommentStatus.APPROVED
                        ? now
                        : comment.statusBefore()
                                .filter(before -> before == CommentStatus.APPROVED)
                                .orElse(CommentStatus.HELD);
        };
    }
}
