package org.rejoinder.moderation.rest;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rejoinder.comment.CommentStatus;
import org.rejoinder.problem.Invalid;

/** Where the moderator saw the comment; whoever says it undoes nobody's decision. */
public record ExpectedJson(@Nullable String expected) {

    static Optional<CommentStatus> status(@Nullable String word) {
        return word == null
                ? Optional.empty()
                : Optional.of(CommentStatus.find(word)
                        .orElseThrow(() -> new Invalid("expected", "must be held, approved, spam or trash")));
    }
}
