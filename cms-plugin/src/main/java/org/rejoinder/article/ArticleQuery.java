package org.rejoinder.article;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rejoinder.category.Categories;

/** Which published articles a reader asks for; those that are in all the listings, within the span. */
public record ArticleQuery(
        @Nullable String category,
        @Nullable String tag,
        @Nullable String author,
        Span span) {

    public static ArticleQuery all(Span span) {
        return new ArticleQuery(null, null, null, span);
    }

    List<String> listings() {
        var listings = new ArrayList<String>();
        if (category != null) {
            listings.add(Categories.listing(category));
        }
        if (tag != null) {
            listings.add(Listings.ofTag(tag));
        }
        if (author != null) {
            listings.add(Listings.ofAuthor(author));
        }
        return listings.isEmpty() ? List.of(Listings.SITE) : listings;
    }

    ArticleQuery in(@Nullable String otherCategory) {
        return new ArticleQuery(otherCategory, tag, author, span);
    }
}
