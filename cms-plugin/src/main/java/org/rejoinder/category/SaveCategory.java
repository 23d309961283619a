package org.rejoinder.category;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import org.rejoinder.problem.Invalid;
import org.rejoinder.text.Slug;

/** Changes the words of a category, its place in the tree, or its slug; the former address leads to the new one. */
@Dependent
public class SaveCategory {

    private final Categories categories;
    private final Event<CategoryMoved> moved;
    private final Event<CategoryReplaced> replaced;
    private final Event<CategorySaved> saved;

    @Inject
    public SaveCategory(
            Categories categories,
            Event<CategoryMoved> moved,
            Event<CategoryReplaced> replaced,
            Event<CategorySaved> saved) {
        this.categories = categories;
        this.moved = moved;
        this.replaced = replaced;
        this.saved = saved;
    }

    public Category save(String slug, CategoryDetails details) {
        var before = categories.find(slug).orElseThrow(UnknownCategory::new);
        requireParent(slug, details);
        var renamed = details.slug().map(Slug::value).filter(wanted -> !wanted.equals(slug));
        if (renamed.isPresent()) {
            return rename(slug, CreateCategory.free(categories, new Slug(renamed.get())), details);
        }
        categories.put(slug, details);
        if (!Objects.equals(before.parent(), details.parent())) {
            moved.fire(new CategoryMoved(slug));
        }
        saved.fire(new CategorySaved(slug, false));
        return categories.find(slug).orElseThrow();
    }

    private Category rename(String former, String slug, CategoryDetails details) {
        categories.put(slug, details);
        categories.remove(former, slug);
        categories.redirect(former, slug);
        replaced.fire(new CategoryReplaced(former, Optional.of(slug), false));
        saved.fire(new CategorySaved(slug, true));
        return categories.find(slug).orElseThrow();
    }

    private void requireParent(String slug, CategoryDetails details) {
        var parent = details.parent();
        if (parent == null) {
            return;
        }
        if (categories.find(parent).isEmpty()) {
            throw new Invalid("parent", "is not a category");
        }
        if (categories.lineage(parent).contains(slug)) {
            throw new Invalid("parent", "is the category itself or below it");
        }
    }
}
