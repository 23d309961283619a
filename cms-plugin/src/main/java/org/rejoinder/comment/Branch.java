package org.rejoinder.comment;

import java.util.List;
import java.util.Optional;

/**
 * A comment with the replies that a page has room for, and where the rest of its replies begin.
 *
 * @param flattened whether it stands in a list of all that is below a comment above it, so that it needs to be said whom
 *     it answers; it has no replies of its own then
 */
public record Branch(
        PublishedComment comment, List<Branch> replies, Optional<ThreadPosition> repliesNext, boolean flattened) {}
