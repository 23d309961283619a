package org.rejoinder.comment;

/**
 * Its writer has changed the words of a comment. Whether readers see them is told by the comment's status; one that is
 * taken out of sight for its new words is told of as moved as well.
 */
public record CommentEdited(Comment comment) {}
