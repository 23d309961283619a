package org.rejoinder.media;

/** A size in which a picture can be fetched, by a name such as {@code 640.jpg}. */
public record PictureSize(int width, int height, String name) {

    static PictureSize parse(String text) {
        var words = text.split(" ", 3);
        return new PictureSize(Integer.parseInt(words[0]), Integer.parseInt(words[1]), words[2]);
    }

    String text() {
        return width + " " + height + " " + name;
    }
}
