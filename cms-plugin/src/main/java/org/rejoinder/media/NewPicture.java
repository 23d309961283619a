package org.rejoinder.media;

import java.util.List;

/** An upload that has been looked at and made into prints, the smallest first; {@code digest} is that of the upload. */
public record NewPicture(String digest, List<Print> prints) {

    List<PictureSize> sizes() {
        return prints.stream().map(Print::size).toList();
    }
}
