package org.rejoinder.sample.site.cms;

import java.util.List;

/** A page of articles. */
public record ArticleList(List<Article> data, Meta meta) {

    /** Without the plugin there are none. */
    public static final ArticleList EMPTY = new ArticleList(List.of(), Meta.NONE);

    public ArticleList {
        data = data == null ? List.of() : List.copyOf(data);
        meta = meta == null ? Meta.NONE : meta;
    }
}
