package org.rejoinder.media;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Throws away a picture that no article shows, with all its sizes. */
@Dependent
public class DeletePicture {

    private final Pictures pictures;

    @Inject
    public DeletePicture(Pictures pictures) {
        this.pictures = pictures;
    }

    public void delete(String id) {
        var picture = pictures.get(id);
        if (picture.used()) {
            throw new PictureInUse();
        }
        pictures.remove(picture);
    }
}
