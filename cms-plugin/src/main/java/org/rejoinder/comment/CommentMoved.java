package org.rejoinder.comment;

/**
 * A moderator has brought this comment from one status to another.
 *
 * @param first whether it had never been visible before
 */
public record CommentMoved(Comment comment, CommentStatus from, boolean first) {}
