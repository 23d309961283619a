package org.rejoinder.article.rest;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rejoinder.article.WorkingFilter;
import org.rejoinder.problem.Malformed;
import org.rejoinder.text.SearchWords;
import org.rejoinder.text.Slug;

/** Which working copies an editor asks for, and how many of them. */
public class WorkingListParameters {

    @QueryParam("status")
    @Nullable
    String status;

    @QueryParam("category")
    @Nullable
    String category;

    @QueryParam("author")
    @Nullable
    String author;

    @QueryParam("q")
    @Nullable
    String q;

    @QueryParam("limit")
    @Nullable
    String limit;

    @QueryParam("cursor")
    @Nullable
    String cursor;

    WorkingFilter filter(Optional<String> onlyAuthor) {
        return new WorkingFilter(onlyAuthor.or(() -> slug("author", author)), slug("category", category), words());
    }

    /** What a cursor of this list belongs to. */
    String list(Optional<String> onlyAuthor) {
        return String.join(
                "&", "editorial/articles", "" + status, onlyAuthor.orElse("" + author), "" + category, "" + q);
    }

    private Optional<SearchWords> words() {
        if (q == null) {
            return Optional.empty();
        }
        var words = SearchWords.of(q.length() > SearchWords.LONGEST ? "" : q);
        if (words.isEmpty()) {
            throw new Malformed("'q' must have letters or digits, and at most %d characters in all."
                    .formatted(SearchWords.LONGEST));
        }
        return Optional.of(words);
    }

    private static Optional<String> slug(String name, @Nullable String text) {
        if (text != null && Slug.find(text).isEmpty()) {
            throw new Malformed("'%s' must be a slug.".formatted(name));
        }
        return Optional.ofNullable(text);
    }
}
