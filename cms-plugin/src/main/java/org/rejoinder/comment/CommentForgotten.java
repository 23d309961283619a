package org.rejoinder.comment;

import org.rejoinder.privacy.PersonErased;

/**
 * Who wrote this comment is forgotten: what hangs on it and tells of the person is to go as well, in the same save.
 *
 * @param comment as it was before
 */
public record CommentForgotten(Comment comment, PersonErased erasure) {}
