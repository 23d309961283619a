package org.rejoinder.category;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.rejoinder.problem.Invalid;
import org.rejoinder.problem.SlugTaken;
import org.rejoinder.text.Slug;

/** Adds a category to the tree. */
@Dependent
public class CreateCategory {

    private final Categories categories;
    private final Event<CategorySaved> saved;

    @Inject
    public CreateCategory(Categories categories, Event<CategorySaved> saved) {
        this.categories = categories;
        this.saved = saved;
    }

    public Category create(CategoryDetails details) {
        var category = createQuietly(details);
        saved.fire(new CategorySaved(category.slug(), true));
        return category;
    }

    /** Adds one that was public elsewhere before: it is no news. For imports. */
    public Category createQuietly(CategoryDetails details) {
        var parent = details.parent();
        if (parent != null && categories.find(parent).isEmpty()) {
            throw new Invalid("parent", "is not a category");
        }
        return categories.put(slug(details), details);
    }

    private String slug(CategoryDetails details) {
        if (details.slug().isPresent()) {
            return free(categories, details.slug().get());
        }
        var made = Slug.of(details.name())
                .orElseThrow(() -> new Invalid("slug", "must be given: the name has no letters to make it from"));
        var slug = made;
        for (int number = 2; !categories.isFree(slug.value()); number++) {
            slug = made.numbered(number);
        }
        return slug.value();
    }

    static String free(Categories categories, Slug slug) {
        if (!categories.isFree(slug.value())) {
            throw new SlugTaken(slug.value());
        }
        return slug.value();
    }
}
