package org.rejoinder.article;

import org.rejoinder.problem.Problem;

/** What is in the trash can only be restored. */
public final class ArticleInTrash extends Problem {

    public ArticleInTrash() {
        super(Kind.CONFLICT, "article-in-trash", "The article is in the trash: restore it first.");
    }
}
