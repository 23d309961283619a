package org.rejoinder.article;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rejoinder.media.MediaAddress;
import org.rejoinder.media.Picture;

/**
 * The picture of an article, with what is said of it.
 *
 * @param media the id of one of our own pictures, whose sizes are known, the smallest first
 */
public record Image(
        @Nullable String media,
        String url,
        @Nullable String alt,
        @Nullable String caption,
        @Nullable String credit,
        @Nullable Integer width,
        @Nullable Integer height,
        List<Size> sizes) {

    /** A size in which it can be fetched. */
    public record Size(String url, int width, int height) {

        static Size parse(String text) {
            var words = text.split(" ", 3);
            return new Size(words[2], Integer.parseInt(words[0]), Integer.parseInt(words[1]));
        }

        String text() {
            return width + " " + height + " " + url;
        }
    }

    /** One that is somewhere else, or was there before there were own ones. */
    public Image(String url, @Nullable String alt, @Nullable String caption, @Nullable String credit) {
        this(null, url, alt, caption, credit, null, null, List.of());
    }

    /** One of our own; where and how large it is, is found out by {@link #showing}. */
    static Image ofOwn(String media, @Nullable String alt, @Nullable String caption, @Nullable String credit) {
        return new Image(media, "", alt, caption, credit, null, null, List.of());
    }

    /** With these sizes; its own width and height are those of the largest. */
    Image in(List<Size> otherSizes) {
        var largest = otherSizes.stream().reduce((smaller, larger) -> larger);
        return new Image(
                media,
                url,
                alt,
                caption,
                credit,
                largest.map(Size::width).orElse(null),
                largest.map(Size::height).orElse(null),
                otherSizes);
    }

    /** With the sizes of the picture, and its words where the article has none of its own. */
    Image showing(Picture picture, MediaAddress addresses) {
        var words = picture.words();
        var shown = new Image(
                picture.id(),
                addresses.of(picture.id(), picture.largest()),
                alt == null ? words.alt() : alt,
                caption == null ? words.caption() : caption,
                credit == null ? words.credit() : credit,
                null,
                null,
                List.of());
        return shown.in(picture.sizes().stream()
                .map(size -> new Size(addresses.of(picture.id(), size), size.width(), size.height()))
                .toList());
    }
}
