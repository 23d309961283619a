package org.rejoinder.article;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.rejoinder.author.Authors;
import org.rejoinder.category.Categories;
import org.rejoinder.problem.Invalid;

/** Sees that what a manuscript names is there. */
@Dependent
public class References {

    private final Categories categories;
    private final Authors authors;

    @Inject
    public References(Categories categories, Authors authors) {
        this.categories = categories;
        this.authors = authors;
    }

    /** @throws Invalid when there is no such category or author */
    Manuscript resolved(Manuscript manuscript) {
        var present = present(manuscript.categories());
        if (manuscript.categories().stream()
                .anyMatch(slug -> categories.present(slug).isEmpty())) {
            throw new Invalid("categories", "has one that there is not");
        }
        var author = manuscript.author();
        if (author != null && authors.find(author).isEmpty()) {
            throw new Invalid("author", "is not an author");
        }
        return manuscript.in(present);
    }

    /** The categories that these have become since: those of a draft may have been merged or deleted meanwhile. */
    List<String> present(List<String> slugs) {
        return slugs.stream()
                .map(categories::present)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }
}
