package org.rejoinder.media;

import java.awt.image.BufferedImage;

/** Turns and mirrors pixels exactly, none of them mixed with its neighbours. */
final class Turn {

    private static final int UPRIGHT = 1;
    private static final int FIRST_TURNED = 5;

    private Turn() {}

    /** The picture as its camera saw it, from how it lies (EXIF 2.3, 4.6.4, Orientation). */
    static BufferedImage upright(BufferedImage lying, int orientation) {
        if (orientation == UPRIGHT) {
            return lying;
        }
        int width = lying.getWidth();
        int height = lying.getHeight();
        boolean turned = orientation >= FIRST_TURNED;
        var upright = new BufferedImage(turned ? height : width, turned ? width : height, lying.getType());
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int right = width - 1 - x;
                int down = height - 1 - y;
                int pixel = lying.getRGB(x, y);
                switch (orientation) {
                    case 2 -> upright.setRGB(right, y, pixel);
                    case 3 -> upright.setRGB(right, down, pixel);
                    case 4 -> upright.setRGB(x, down, pixel);
                    case 5 -> upright.setRGB(y, x, pixel);
                    case 6 -> upright.setRGB(down, x, pixel);
                    case 7 -> upright.setRGB(down, right, pixel);
                    case 8 -> upright.setRGB(y, right, pixel);
                    default -> throw new IllegalArgumentException("no orientation: " + orientation);
                }
            }
        }
        return upright;
    }
}
