package org.rejoinder.comment;

import java.util.List;
import java.util.Optional;

/** A comment with what only moderators may know: where it came from, why it stands where it does, who did what. */
public record CommentRecord(
        Comment comment,
        Optional<String> ip,
        Optional<String> userAgent,
        List<String> reasons,
        List<String> history,
        Optional<CommentStatus> statusBefore) {}
