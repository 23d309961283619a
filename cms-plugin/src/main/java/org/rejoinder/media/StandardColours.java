package org.rejoinder.media;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;

/** Brings pixels of any kind into sRGB, which is what every screen takes a picture without a profile for. */
final class StandardColours {

    private static final int GREY_TO_RGB = 0x010101;
    private static final int ALPHA_SHIFT = 24;
    private static final int BITS_OF_A_BYTE = 8;

    private StandardColours() {}

    static BufferedImage of(BufferedImage pixels) {
        var space = pixels.getColorModel().getColorSpace();
        if (space.getType() == ColorSpace.TYPE_GRAY) {
            return fromGrey(pixels);
        }
        if (!space.isCS_sRGB()) {
            return new ColorConvertOp(null).filter(pixels, empty(pixels));
        }
        return pixels.getType() == BufferedImage.TYPE_CUSTOM || pixels.getType() == BufferedImage.TYPE_BYTE_INDEXED
                ? copied(pixels)
                : pixels;
    }

    private static BufferedImage empty(BufferedImage like) {
        return new BufferedImage(
                like.getWidth(),
                like.getHeight(),
                like.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    }

    private static BufferedImage copied(BufferedImage pixels) {
        var copy = empty(pixels);
        int width = pixels.getWidth();
        var row = new int[width];
        for (int y = 0; y < pixels.getHeight(); y++) {
            pixels.getRGB(0, y, width, 1, row, 0, width);
            copy.setRGB(0, y, width, 1, row, 0, width);
        }
        return copy;
    }

    /** Java takes grey for linear light and would brighten it; in files it means what it means in sRGB. */
    private static BufferedImage fromGrey(BufferedImage pixels) {
        var raster = pixels.getRaster();
        boolean transparent = pixels.getColorModel().hasAlpha();
        int shift = pixels.getColorModel().getComponentSize(0) - BITS_OF_A_BYTE;
        int width = pixels.getWidth();
        var grey = new int[width];
        var alpha = new int[width];
        var copy = empty(pixels);
        for (int y = 0; y < pixels.getHeight(); y++) {
            raster.getSamples(0, y, width, 1, 0, grey);
            if (transparent) {
                raster.getSamples(0, y, width, 1, 1, alpha);
            }
            for (int x = 0; x < width; x++) {
                grey[x] = (scaled(grey[x], shift) * GREY_TO_RGB) | (scaled(alpha[x], shift) << ALPHA_SHIFT);
            }
            copy.setRGB(0, y, width, 1, grey, 0, width);
        }
        return copy;
    }

    private static int scaled(int sample, int shift) {
        return shift >= 0 ? sample >> shift : sample * 0xFF / ((1 << (BITS_OF_A_BYTE + shift)) - 1);
    }
}
