package org.rejoinder.article;

import org.rejoinder.problem.Problem;

/** The article never had a revision of this number, or it has been thinned out. */
public final class UnknownRevision extends Problem {

    public UnknownRevision() {
        super(Kind.NOT_FOUND, "unknown-revision", "There is no such revision of this article.");
    }
}
