package org.rejoinder.media;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Changes what is said of a picture; articles that show it keep the words they were saved with. */
@Dependent
public class DescribePicture {

    private final Pictures pictures;

    @Inject
    public DescribePicture(Pictures pictures) {
        this.pictures = pictures;
    }

    public Picture describe(String id, PictureWords words) {
        var before = pictures.get(id);
        return before.words().equals(words) ? before : pictures.put(id, words);
    }
}
