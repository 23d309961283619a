package org.rejoinder.article;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Throws an article away, out of everybody's sight, but so that it can be restored. */
@Dependent
public class TrashArticle {

    private final WorkingCopies workingCopies;
    private final UnpublishArticle unpublishArticle;

    @Inject
    public TrashArticle(WorkingCopies workingCopies, UnpublishArticle unpublishArticle) {
        this.workingCopies = workingCopies;
        this.unpublishArticle = unpublishArticle;
    }

    /** Changes nothing when it is in the trash already. */
    public Article trash(String id) {
        var article = workingCopies.get(id);
        return article.status() == ArticleStatus.TRASH ? article : unpublishArticle.move(article, ArticleStatus.TRASH);
    }
}
