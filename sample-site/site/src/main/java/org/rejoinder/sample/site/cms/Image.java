package org.rejoinder.sample.site.cms;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An article's picture. */
public record Image(
        String url,
        @Nullable String alt,
        @Nullable String caption,
        @Nullable String credit,
        @Nullable Integer width,
        @Nullable Integer height,
        List<Size> sizes) {

    public Image {
        sizes = sizes == null ? List.of() : List.copyOf(sizes);
    }

    /** One of the sizes in which an uploaded picture is kept. */
    public record Size(String url, int width) {}

    /** The sizes for the browser to choose from; nothing for a picture that has one only. */
    public @Nullable String srcset() {
        return sizes.isEmpty()
                ? null
                : sizes.stream()
                        .map(size -> size.url() + " " + size.width() + "w")
                        .collect(Collectors.joining(", "));
    }
}
