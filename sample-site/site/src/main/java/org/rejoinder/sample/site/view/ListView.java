package org.rejoinder.sample.site.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rejoinder.sample.site.cms.Article;
import org.rejoinder.sample.site.cms.ArticleList;
import org.rejoinder.sample.site.cms.Author;
import org.rejoinder.sample.site.cms.Category;

/** A page of articles that have something in common, with the way to older ones. */
public record ListView(
        String kind,
        String heading,
        @Nullable String note,
        @Nullable Author author,
        List<Crumb> crumbs,
        List<Category> below,
        ArticleList list,
        @Nullable String newest,
        @Nullable String older) {

    /** A step on the way to here. */
    public record Crumb(String name, String address) {}

    /** The same with who wrote them all. */
    public ListView by(Author writer) {
        return new ListView(kind, heading, note, writer, crumbs, below, list, newest, older);
    }

    /** The same with the way to it, and what lies below. */
    public ListView within(List<Crumb> way, List<Category> children) {
        return new ListView(kind, heading, note, author, way, children, list, newest, older);
    }

    public List<Article> articles() {
        return list.data();
    }
}
