package org.rejoinder.article;

import org.rejoinder.problem.Problem;

/** Nobody who asks so may see an article there: it is unpublished, in the trash, or never was. */
public final class UnknownArticle extends Problem {

    public UnknownArticle() {
        super(Kind.NOT_FOUND, "unknown-article", "There is no such article.");
    }
}
