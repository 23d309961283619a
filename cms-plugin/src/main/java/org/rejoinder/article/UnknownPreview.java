package org.rejoinder.article;

import org.rejoinder.problem.Problem;

/** The link of a preview is none of ours, has expired, or its article is in the trash. */
public final class UnknownPreview extends Problem {

    public UnknownPreview() {
        super(Kind.NOT_FOUND, "unknown-preview", "There is no such preview, or its link has expired.");
    }
}
