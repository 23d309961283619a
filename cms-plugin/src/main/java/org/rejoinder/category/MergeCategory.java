package org.rejoinder.category;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import org.rejoinder.problem.Invalid;

/** Makes one category of two: articles, children and addresses of the first go to the second. */
@Dependent
public class MergeCategory {

    private final Categories categories;
    private final Event<CategoryReplaced> replaced;

    @Inject
    public MergeCategory(Categories categories, Event<CategoryReplaced> replaced) {
        this.categories = categories;
        this.replaced = replaced;
    }

    public Category merge(String slug, String into) {
        if (categories.find(slug).isEmpty()) {
            throw new UnknownCategory();
        }
        if (categories.find(into).isEmpty()) {
            throw new Invalid("into", "is not a category");
        }
        if (categories.lineage(into).contains(slug)) {
            throw new Invalid("into", "is the category itself or below it");
        }
        boolean wasBelow = categories.lineage(slug).contains(into);
        categories.remove(slug, into);
        categories.redirect(slug, into);
        replaced.fire(new CategoryReplaced(slug, Optional.of(into), wasBelow));
        return categories.find(into).orElseThrow();
    }
}
