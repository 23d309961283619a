package org.rejoinder.media.rest;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rejoinder.media.MediaAddress;
import org.rejoinder.media.Picture;

/** A picture as editors get it; {@code url}, {@code width} and {@code height} are those of the largest size. */
public record PictureJson(
        String id,
        String url,
        int width,
        int height,
        List<SizeJson> sizes,
        String alt,
        @Nullable String caption,
        @Nullable String credit,
        @Nullable String uploadedBy,
        Instant uploadedAt,
        boolean used) {

    /** One of the sizes, the smallest first. */
    public record SizeJson(String url, int width, int height) {}

    static PictureJson of(Picture picture, MediaAddress addresses) {
        var sizes = picture.sizes().stream()
                .map(size -> new SizeJson(addresses.of(picture.id(), size), size.width(), size.height()))
                .toList();
        var largest = sizes.get(sizes.size() - 1);
        return new PictureJson(
                picture.id(),
                largest.url(),
                largest.width(),
                largest.height(),
                sizes,
                picture.words().alt(),
                picture.words().caption(),
                picture.words().credit(),
                picture.by(),
                picture.uploadedAt(),
                picture.used());
    }
}
