package org.rejoinder.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;

/** Looks into the parts that PNG and WebP files are made of, before a reader unpacks them. */
final class Chunks {

    private static final int PNG_SIGNATURE = 8;
    private static final int PNG_FRAME = 12;
    private static final Set<String> PNG_PIXELS = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
    private static final int RIFF_HEADER = 12;
    private static final int ANIMATION_FRAME = 16;
    private static final int DIMENSION = 0x3FFF;

    private Chunks() {}

    /**
     * A PNG with nothing but its pixels: the texts and profiles beside them may be packed a thousandfold, and Java's
     * reader unpacks them even when it is told to ignore them.
     */
    static byte[] pixelsOfPng(byte[] png) {
        var in = ByteBuffer.wrap(png).position(PNG_SIGNATURE);
        var out = new ByteArrayOutputStream(png.length);
        out.write(png, 0, PNG_SIGNATURE);
        var name = "";
        while (!name.equals("IEND")) {
            int start = in.position();
            int length = in.getInt();
            name = word(in);
            if (length < 0 || length > in.remaining() - Integer.BYTES) {
                throw new BufferUnderflowException();
            }
            if (PNG_PIXELS.contains(name)) {
                out.write(png, start, PNG_FRAME + length);
            }
            in.position(start + PNG_FRAME + length);
        }
        return out.toByteArray();
    }

    /** The pixels of the largest frame in a WebP, whatever size the file gives itself. */
    static long pixelsOfWebp(byte[] webp) {
        return largest(ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN).position(RIFF_HEADER));
    }

    private static long largest(ByteBuffer chunks) {
        long largest = 0;
        while (chunks.remaining() >= 2 * Integer.BYTES) {
            var name = word(chunks);
            int length = chunks.getInt();
            if (length < 0 || length > chunks.remaining()) {
                throw new BufferUnderflowException();
            }
            var chunk = chunks.slice(chunks.position(), length).order(ByteOrder.LITTLE_ENDIAN);
            largest = Math.max(largest, pixels(name, chunk));
            chunks.position(Math.min(chunks.limit(), chunks.position() + length + (length & 1)));
        }
        return largest;
    }

    private static long pixels(String name, ByteBuffer chunk) {
        return switch (name) {
            case "VP8 " -> (long) (chunk.getShort(6) & DIMENSION) * (chunk.getShort(8) & DIMENSION);
            case "VP8L" -> lossless(chunk.getInt(1));
            case "ANMF" -> largest(chunk.position(ANIMATION_FRAME));
            default -> 0;
        };
    }

    /** Width and height less one, 14 bits each. */
    private static long lossless(int bits) {
        return ((bits & DIMENSION) + 1L) * (((bits >>> 14) & DIMENSION) + 1L);
    }

    private static String word(ByteBuffer from) {
        var four = new byte[4];
        from.get(four);
        return new String(four, ISO_8859_1);
    }
}
