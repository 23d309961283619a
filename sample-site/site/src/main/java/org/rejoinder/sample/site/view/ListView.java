package org.rejoinder.sample.site.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rejoinder.sample.site.cms.Article;
import org.rejoinder.sample.site.cms.ArticleList;
import org.rejoinder.sample.site.cms.Category;

/** A page of articles that have something in common, with the way to older ones. */
public record ListView(
        String kind,
        String heading,
        @Nullable String note,
        @Nullable String link,
        List<Category> above,
        List<Category> below,
        ArticleList list,
        @Nullable String newest,
        @Nullable String older) {

    /** The same with a link to the author's own site. */
    public ListView withLink(@Nullable String url) {
        return new ListView(kind, heading, note, url, above, below, list, newest, older);
    }

    /** The same with its place in the tree of categories. */
    public ListView within(List<Category> parents, List<Category> children) {
        return new ListView(kind, heading, note, link, parents, children, list, newest, older);
    }

    public List<Article> articles() {
        return list.data();
    }
}
