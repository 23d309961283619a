package org.rejoinder.article;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
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
        var present = categories.present(manuscript.categories());
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
}
