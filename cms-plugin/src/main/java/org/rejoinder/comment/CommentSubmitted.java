package org.rejoinder.comment;

/** Somebody has sent a comment, which is now held or approved. */
public record CommentSubmitted(Comment comment, boolean answerByEmail, Notify wish) {

    public CommentSubmitted(Comment comment, boolean answerByEmail) {
        this(comment, answerByEmail, Notify.NONE);
    }
}
