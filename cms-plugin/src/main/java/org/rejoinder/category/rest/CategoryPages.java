package org.rejoinder.category.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.rejoinder.category.Categories;
import org.rejoinder.http.Cursor;
import org.rejoinder.http.Fields;
import org.rejoinder.http.Limit;
import org.rejoinder.http.PageJson;

/** Pages of the flat list of all categories, by their slugs; one page holds them all on most sites. */
@Dependent
class CategoryPages {

    private static final String LIST = "categories";
    private static final int MOST = 1_000;

    private final Categories categories;

    @Inject
    CategoryPages(Categories categories) {
        this.categories = categories;
    }

    PageJson<Object> page(@Nullable String limit, @Nullable String cursor, @Nullable String fields) {
        int wanted = Limit.parse(limit, MOST, MOST);
        var members = Fields.parse(fields, CategoryJson.class);
        var after = Cursor.parse(cursor, LIST);
        var found = categories.after(after == null ? "" : after.position(), wanted + 1);
        var page = found.subList(0, Math.min(wanted, found.size()));
        var next = found.size() > wanted
                ? new Cursor(LIST, page.get(page.size() - 1).slug())
                : null;
        return PageJson.of(members.of(page.stream().map(CategoryJson::of).toList()), categories.count(), next);
    }
}
