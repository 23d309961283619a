package org.rejoinder.category;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;

/** Takes a category out of the tree: what is in it or below it goes to its parent. Without one it must be empty. */
@Dependent
public class DeleteCategory {

    private final Categories categories;
    private final Event<CategoryReplaced> replaced;

    @Inject
    public DeleteCategory(Categories categories, Event<CategoryReplaced> replaced) {
        this.categories = categories;
        this.replaced = replaced;
    }

    public void delete(String slug) {
        var category = categories.find(slug).orElseThrow(UnknownCategory::new);
        var parent = category.parent();
        if (parent == null && category.count() > 0) {
            throw new CategoryInUse();
        }
        categories.remove(slug, parent);
        categories.redirect(slug, parent);
        replaced.fire(new CategoryReplaced(slug, Optional.ofNullable(parent), true));
    }
}
