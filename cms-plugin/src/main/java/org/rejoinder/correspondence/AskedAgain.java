package org.rejoinder.correspondence;

import org.rejoinder.comment.Comment;

/** A person has answered an answer by mail. */
public record AskedAgain(Correspondence correspondence, Comment comment, FollowUp followUp) {}
