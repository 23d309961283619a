package org.rejoinder.article;

import org.rejoinder.problem.Problem;

/** What readers see already cannot be scheduled. */
public final class AlreadyPublished extends Problem {

    AlreadyPublished() {
        super(
                Kind.CONFLICT,
                "already-published",
                "The article is published: publish it again when it is time, or unpublish it first.");
    }
}
