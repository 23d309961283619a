package org.rejoinder.sample.site.view;

import org.jspecify.annotations.Nullable;
import org.rejoinder.sample.site.cms.Article;
import org.rejoinder.sample.site.cms.CommentList;

/** An article with a page of its discussion. */
public record ArticleView(
        Article article, String share, CommentList thoughts, boolean fromTheMiddle, boolean held, CommentForm form) {

    /** The address of the article's picture is from its site; the share link goes to the permalink. */
    public String mailto() {
        return "mailto:?subject=" + Words.segment(article.title()) + "&body=" + Words.segment(share);
    }

    public @Nullable String next() {
        return thoughts.meta().next();
    }
}
