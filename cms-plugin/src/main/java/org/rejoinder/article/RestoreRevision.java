package org.rejoinder.article;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.rejoinder.category.Categories;
import org.rejoinder.media.Pictures;

/** Makes what an article was the working copy again, as a new revision; what it replaces stays one as well. */
@Dependent
public class RestoreRevision {

    private final Revisions revisions;
    private final Categories categories;
    private final Pictures pictures;
    private final SaveArticle saveArticle;

    @Inject
    public RestoreRevision(Revisions revisions, Categories categories, Pictures pictures, SaveArticle saveArticle) {
        this.revisions = revisions;
        this.categories = categories;
        this.pictures = pictures;
        this.saveArticle = saveArticle;
    }

    /** Categories that are gone meanwhile, and a picture that is, are left out. */
    public Article restore(String id, long number, String by) {
        var revision = revisions.find(id, number).orElseThrow(UnknownRevision::new);
        var manuscript = revision.manuscript();
        var image = manuscript.image();
        var media = image == null ? null : image.media();
        var present = manuscript.in(categories.present(manuscript.categories()));
        boolean lacksPicture = media != null && pictures.find(media).isEmpty();
        return saveArticle.save(id, lacksPicture ? present.showing(null) : present, by);
    }
}
