package org.rejoinder.sample.site.cms;

import java.util.List;

/** A page of an article's threads. */
public record CommentList(List<Comment> data, Meta meta) {

    public static final CommentList EMPTY = new CommentList(List.of(), Meta.NONE);

    public CommentList {
        data = data == null ? List.of() : List.copyOf(data);
        meta = meta == null ? Meta.NONE : meta;
    }
}
