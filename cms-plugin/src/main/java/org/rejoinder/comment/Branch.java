package org.rejoinder.comment;

import java.util.List;
import java.util.Optional;

/** A comment with the replies that a page has room for, and where the rest of its replies begin. */
public record Branch(PublishedComment comment, List<Branch> replies, Optional<ThreadPosition> repliesNext) {}
