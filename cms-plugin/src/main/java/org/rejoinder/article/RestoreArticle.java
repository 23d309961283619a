package org.rejoinder.article;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Takes an article out of the trash; it is a draft then, whatever it was before. */
@Dependent
public class RestoreArticle {

    private final WorkingCopies workingCopies;
    private final UnpublishArticle unpublishArticle;

    @Inject
    public RestoreArticle(WorkingCopies workingCopies, UnpublishArticle unpublishArticle) {
        this.workingCopies = workingCopies;
        this.unpublishArticle = unpublishArticle;
    }

    /** Changes nothing when it is not in the trash. */
    public Article restore(String id) {
        var article = workingCopies.get(id);
        return article.status() == ArticleStatus.TRASH ? unpublishArticle.move(article, ArticleStatus.DRAFT) : article;
    }
}
