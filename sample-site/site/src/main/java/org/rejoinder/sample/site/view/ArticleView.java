package org.rejoinder.sample.site.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rejoinder.sample.site.cms.Article;
import org.rejoinder.sample.site.cms.CommentList;
import org.rejoinder.sample.site.cms.Named;

/** An article with a page of its discussion. */
public record ArticleView(
        Article article, String share, CommentList thoughts, boolean fromTheMiddle, boolean held, CommentForm form) {

    private static final int CATEGORIES_ABOVE = 3;

    /** The categories that stand above the title; an article with dozens of them has the others below. */
    public List<Named> firstCategories() {
        var all = article.categories();
        return all.subList(0, Math.min(CATEGORIES_ABOVE, all.size()));
    }

    public List<Named> moreCategories() {
        var all = article.categories();
        return all.subList(firstCategories().size(), all.size());
    }

    /** A link that opens the reader's mail program with the permalink in a new letter. */
    public String mailto() {
        return "mailto:?subject=" + Words.segment(article.title()) + "&body=" + Words.segment(share);
    }

    public @Nullable String next() {
        return thoughts.meta().next();
    }
}
