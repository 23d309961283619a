package org.rejoinder.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import net.coobird.thumbnailator.Thumbnails;

/** Makes a picture in the widths that pages need, never wider than it is: JPEG, or PNG when one can see through it. */
final class Prints {

    private static final List<Integer> WIDTHS = List.of(320, 640, 960, 1280, 1920);
    private static final float QUALITY = 0.85f;
    private static final int ALPHA_SHIFT = 24;
    private static final int OPAQUE = 0xFF;

    private Prints() {}

    /** The smallest first; at least one. */
    static List<Print> of(Negative negative) throws IOException {
        var widths = widths(negative.uprightWidth());
        int largest = widths.get(widths.size() - 1);
        var source = upright(negative, largest);
        var prints = new ArrayList<Print>();
        for (int width : widths) {
            prints.add(print(width == largest ? source : scaled(source, width, source.getWidth(), source.getHeight())));
        }
        return prints;
    }

    private static List<Integer> widths(int own) {
        var widths =
                new ArrayList<>(WIDTHS.stream().filter(width -> width < own).toList());
        int largest = WIDTHS.get(WIDTHS.size() - 1);
        if (own <= largest) {
            widths.add(own);
        }
        return widths;
    }

    /** Made small before it is turned, so that what is turned is small. */
    private static BufferedImage upright(Negative negative, int width) {
        var pixels = negative.pixels();
        boolean turned = negative.liesOnItsSide();
        int present = negative.uprightWidth();
        int other = turned ? pixels.getWidth() : pixels.getHeight();
        int height = height(width, present, other);
        var small = scale(pixels, turned ? height : width, turned ? width : height);
        return Turn.upright(opaqueWhereItIs(small), negative.orientation());
    }

    /** Many programs write a channel for transparency and leave it full. */
    private static BufferedImage opaqueWhereItIs(BufferedImage pixels) {
        if (!pixels.getColorModel().hasAlpha()) {
            return pixels;
        }
        int width = pixels.getWidth();
        var row = new int[width];
        for (int y = 0; y < pixels.getHeight(); y++) {
            pixels.getRGB(0, y, width, 1, row, 0, width);
            for (int pixel : row) {
                if (pixel >>> ALPHA_SHIFT != OPAQUE) {
                    return pixels;
                }
            }
        }
        var opaque = new BufferedImage(width, pixels.getHeight(), BufferedImage.TYPE_INT_RGB);
        return copied(pixels, opaque, row);
    }

    private static BufferedImage copied(BufferedImage from, BufferedImage to, int[] row) {
        for (int y = 0; y < from.getHeight(); y++) {
            from.getRGB(0, y, row.length, 1, row, 0, row.length);
            to.setRGB(0, y, row.length, 1, row, 0, row.length);
        }
        return to;
    }

    private static BufferedImage scaled(BufferedImage source, int width, int fromWidth, int fromHeight) {
        return scale(source, width, height(width, fromWidth, fromHeight));
    }

    private static int height(int width, int fromWidth, int fromHeight) {
        return Math.max(1, (int) Math.round((double) fromHeight * width / fromWidth));
    }

    private static BufferedImage scale(BufferedImage source, int width, int height) {
        try {
            return Thumbnails.of(source)
                    .forceSize(width, height)
                    .imageType(
                            source.getColorModel().hasAlpha()
                                    ? BufferedImage.TYPE_INT_ARGB
                                    : BufferedImage.TYPE_INT_RGB)
                    .asBufferedImage();
        } catch (IOException e) {
            throw new IllegalStateException("nothing was read", e);
        }
    }

    private static Print print(BufferedImage pixels) throws IOException {
        boolean transparent = pixels.getColorModel().hasAlpha();
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName(transparent ? "png" : "jpeg")
                .next();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            writer.write(null, new IIOImage(pixels, null, null), transparent ? null : quality(writer));
        } finally {
            writer.dispose();
        }
        return new Print(pixels.getWidth(), pixels.getHeight(), transparent, bytes.toByteArray());
    }

    private static ImageWriteParam quality(ImageWriter writer) {
        var parameters = writer.getDefaultWriteParam();
        parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        parameters.setCompressionQuality(QUALITY);
        return parameters;
    }
}
