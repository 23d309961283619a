package org.rejoinder.media;

import java.awt.image.BufferedImage;

/** The pixels of an upload, in sRGB, and how they are to be turned (EXIF). */
record Negative(BufferedImage pixels, int orientation) {

    private static final int FIRST_TURNED = 5;

    /** Whether width and height change places when it is turned upright. */
    boolean liesOnItsSide() {
        return orientation >= FIRST_TURNED;
    }

    int uprightWidth() {
        return liesOnItsSide() ? pixels.getHeight() : pixels.getWidth();
    }

    boolean transparent() {
        return pixels.getColorModel().hasAlpha();
    }
}
