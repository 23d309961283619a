package org.rejoinder.migration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.rejoinder.category.Categories;
import org.rejoinder.category.Category;
import org.rejoinder.category.CategoryDetails;
import org.rejoinder.category.CreateCategory;
import org.rejoinder.migration.Sources.Kind;
import org.rejoinder.migration.Sources.Source;
import org.rejoinder.text.Slug;

/** Enters the categories of the exported site below their parents; one whose slug is here already is that one. */
@Dependent
class ImportCategory {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DESCRIPTION = 2_000;

    private final Categories categories;
    private final CreateCategory createCategory;
    private final Sources sources;

    @Inject
    ImportCategory(Categories categories, CreateCategory createCategory, Sources sources) {
        this.categories = categories;
        this.createCategory = createCategory;
        this.sources = sources;
    }

    Filing filing(String site, WxrCategory category) {
        var source = new Source(site, Kind.CATEGORY, category.slug());
        var words = PlainWords.of(category.name(), LONGEST_NAME);
        var slug = PlainWords.slug(category.slug()).or(() -> PlainWords.slug(words));
        if (slug.isEmpty()) {
            return Filing.settled(
                    AccountEntry.failed(category.slug(), AccountEntry.CATEGORY, "Its name has no letters."));
        }
        var name = words.isEmpty() ? slug.get().value() : words;
        var description = PlainWords.of(category.description(), LONGEST_DESCRIPTION);
        return Filing.of(source, AccountEntry.CATEGORY, List.of(), () -> {
            var parent = category.parent().isEmpty()
                    ? Optional.<String>empty()
                    : sources.find(new Source(site, Kind.CATEGORY, category.parent()));
            return enter(slug.get(), CategoryDetails.of(name, slug.get().value(), description, parent.orElse(null)));
        });
    }

    private String enter(Slug slug, CategoryDetails details) {
        return categories
                .find(slug.value())
                .map(Category::slug)
                .orElseGet(() -> createCategory.createQuietly(details).slug());
    }
}
