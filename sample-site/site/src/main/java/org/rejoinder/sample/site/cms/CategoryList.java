package org.rejoinder.sample.site.cms;

import java.util.List;

/** All categories, parents and children alike. */
public record CategoryList(List<Category> data) {

    public CategoryList {
        data = data == null ? List.of() : List.copyOf(data);
    }
}
