package org.rejoinder.media;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A picture that was uploaded: what is said of it, and the sizes it was made in, the smallest first.
 *
 * @param by the login of who uploaded it
 * @param used whether an article shows it, published or not
 */
public record Picture(
        String id,
        PictureWords words,
        List<PictureSize> sizes,
        @Nullable String by,
        Instant uploadedAt,
        long revision,
        boolean used) {

    public PictureSize largest() {
        return sizes.get(sizes.size() - 1);
    }
}
