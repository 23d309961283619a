package org.rejoinder.comment;

/** Readers can see this comment from now on, for the first time. */
public record CommentApproved(Comment comment) {}
