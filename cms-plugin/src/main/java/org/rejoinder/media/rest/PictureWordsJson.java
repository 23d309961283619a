package org.rejoinder.media.rest;

import org.jspecify.annotations.Nullable;
import org.rejoinder.media.PictureWords;

/** What an editor says of a picture; what a PUT leaves out is taken away. */
public record PictureWordsJson(
        @Nullable String alt,
        @Nullable String caption,
        @Nullable String credit) {

    PictureWords words() {
        return PictureWords.of(alt, caption, credit);
    }
}
