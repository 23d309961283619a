package org.rejoinder.comment;

/** Somebody has sent a comment, which is now held or approved. */
public record CommentSubmitted(Comment comment, boolean answerByEmail) {}
