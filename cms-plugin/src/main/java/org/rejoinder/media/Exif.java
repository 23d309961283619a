package org.rejoinder.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * Reads the one thing of a picture's EXIF data that is honoured: which way up the camera was held (EXIF 2.3, 4.6.4). All
 * else of it, such as the place, is left behind. Data that cannot be read says nothing.
 */
final class Exif {

    private static final int UPRIGHT = 1;
    private static final int ORIENTATION = 0x0112;
    private static final int ENTRY = 12;
    private static final int JPEG_SCAN = 0xDA;
    private static final int JPEG_APP1 = 0xE1;
    private static final String JPEG_MARK = "Exif\0\0";

    private Exif() {}

    /** 1 to 8 as EXIF counts them; 1 when nothing is said. */
    static int orientation(PictureFormat format, byte[] picture) {
        try {
            var data = switch (format) {
                case JPEG -> inJpeg(ByteBuffer.wrap(picture));
                case PNG -> inPng(ByteBuffer.wrap(picture));
                case WEBP -> inWebp(ByteBuffer.wrap(picture));
                case GIF -> Optional.<ByteBuffer>empty();
            };
            return data.map(Exif::orientation).orElse(UPRIGHT);
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            return UPRIGHT;
        }
    }

    private static int orientation(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY;
            if (Short.toUnsignedInt(tiff.getShort(entry)) == ORIENTATION) {
                int value = tiff.getShort(entry + 8);
                return value >= 1 && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    private static Optional<ByteBuffer> inJpeg(ByteBuffer jpeg) {
        jpeg.position(2);
        while (jpeg.remaining() > 4 && jpeg.get() == (byte) 0xFF) {
            int marker = Byte.toUnsignedInt(jpeg.get());
            if (marker == JPEG_SCAN) {
                break;
            }
            if (marker == 0xFF) {
                jpeg.position(jpeg.position() - 1);
                continue;
            }
            var segment = cut(jpeg, Short.toUnsignedInt(jpeg.getShort()) - 2);
            if (marker == JPEG_APP1 && starts(segment, JPEG_MARK)) {
                return Optional.of(segment.position(JPEG_MARK.length()).slice());
            }
        }
        return Optional.empty();
    }

    private static Optional<ByteBuffer> inPng(ByteBuffer png) {
        png.position(8);
        while (png.remaining() > 8) {
            int length = png.getInt();
            var name = word(png);
            var chunk = cut(png, length);
            if (name.equals("eXIf")) {
                return Optional.of(chunk);
            }
            png.getInt();
        }
        return Optional.empty();
    }

    private static Optional<ByteBuffer> inWebp(ByteBuffer webp) {
        webp.order(ByteOrder.LITTLE_ENDIAN).position(12);
        while (webp.remaining() > 8) {
            var name = word(webp);
            int length = webp.getInt();
            var chunk = cut(webp, length);
            if (name.equals("EXIF")) {
                return Optional.of(
                        starts(chunk, JPEG_MARK)
                                ? chunk.position(JPEG_MARK.length()).slice()
                                : chunk);
            }
            webp.position(webp.position() + (length & 1));
        }
        return Optional.empty();
    }

    private static ByteBuffer cut(ByteBuffer from, int length) {
        var part = from.slice(from.position(), length);
        from.position(from.position() + length);
        return part;
    }

    private static boolean starts(ByteBuffer bytes, String mark) {
        if (bytes.remaining() < mark.length()) {
            return false;
        }
        var first = new byte[mark.length()];
        bytes.get(0, first);
        return new String(first, ISO_8859_1).equals(mark);
    }

    private static String word(ByteBuffer from) {
        var four = new byte[4];
        from.get(four);
        return new String(four, ISO_8859_1);
    }
}
