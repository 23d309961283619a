package org.rejoinder.article;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.rejoinder.author.Authors;
import org.rejoinder.category.Categories;
import org.rejoinder.media.MediaAddress;
import org.rejoinder.media.Pictures;
import org.rejoinder.problem.Invalid;

/** Sees that what a manuscript names is there. */
@Dependent
public class References {

    private final Categories categories;
    private final Authors authors;
    private final Pictures pictures;
    private final MediaAddress addresses;

    @Inject
    public References(Categories categories, Authors authors, Pictures pictures, MediaAddress addresses) {
        this.categories = categories;
        this.authors = authors;
        this.pictures = pictures;
        this.addresses = addresses;
    }

    /** @throws Invalid when there is no such category, author or picture */
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
        return manuscript.in(present).showing(resolved(manuscript.image()));
    }

    private @Nullable Image resolved(@Nullable Image image) {
        var media = image == null ? null : image.media();
        if (image == null || media == null) {
            return image;
        }
        var picture =
                pictures.find(media).orElseThrow(() -> new Invalid("image.media", "is not a picture that is here"));
        return image.showing(picture, addresses);
    }
}
