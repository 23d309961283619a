package org.rejoinder.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Makes uploads, good ones and bad ones. */
public final class TestPictures {

    public static final int RED = 0xFFFF0000;
    public static final int GREEN = 0xFF00FF00;
    public static final int BLUE = 0xFF0000FF;
    public static final int YELLOW = 0xFFFFFF00;

    private static final int PNG_SIGNATURE = 8;

    private TestPictures() {}

    /** A picture of this size whose corners can be told apart: red, green, and below them blue, yellow. */
    public static BufferedImage corners(int width, int height, int type) {
        var pixels = new BufferedImage(width, height, type);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int upper = x < width / 2 ? RED : GREEN;
                int lower = x < width / 2 ? BLUE : YELLOW;
                pixels.setRGB(x, y, y < height / 2 ? upper : lower);
            }
        }
        return pixels;
    }

    public static byte[] encoded(String format, BufferedImage pixels) {
        try {
            var bytes = new ByteArrayOutputStream();
            if (!ImageIO.write(pixels, format, bytes)) {
                throw new IllegalArgumentException("nobody writes " + format);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] jpeg(int width, int height) {
        return encoded("jpeg", corners(width, height, BufferedImage.TYPE_INT_RGB));
    }

    public static byte[] png(int width, int height) {
        return encoded("png", corners(width, height, BufferedImage.TYPE_INT_RGB));
    }

    /** A PNG that says that it is larger than it is. */
    public static byte[] claiming(int width, int height, byte[] png) {
        var bomb = png.clone();
        var crc = new CRC32();
        ByteBuffer.wrap(bomb).putInt(16, width).putInt(20, height);
        crc.update(bomb, 12, 17);
        ByteBuffer.wrap(bomb).putInt(29, (int) crc.getValue());
        return bomb;
    }

    /** A PNG with a text of so many zeros beside its pixels, packed small. */
    public static byte[] withPackedText(byte[] png, int megabytes) {
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed)) {
            var zeros = new byte[1 << 20];
            for (int i = 0; i < megabytes; i++) {
                deflater.write(zeros);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int afterHeader = PNG_SIGNATURE + 25;
        return joined(
                Arrays.copyOf(png, afterHeader),
                chunk("zTXt", joined("Comment\0\0".getBytes(ISO_8859_1), packed.toByteArray())),
                Arrays.copyOfRange(png, afterHeader, png.length));
    }

    private static byte[] chunk(String name, byte[] data) {
        var named = joined(name.getBytes(ISO_8859_1), data);
        var crc = new CRC32();
        crc.update(named);
        return joined(number(data.length), named, number((int) crc.getValue()));
    }

    private static byte[] number(int number) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(number).array();
    }

    /** A JPEG that says in EXIF how it lies, and where it was taken. */
    public static byte[] withExif(byte[] jpeg, int orientation, String place) {
        var words = place.getBytes(ISO_8859_1);
        var tiff = ByteBuffer.allocate(38 + words.length)
                .put("MM\0*".getBytes(ISO_8859_1))
                .putInt(8)
                .putShort((short) 2)
                .putShort((short) 0x010E)
                .putShort((short) 2)
                .putInt(words.length)
                .putInt(38)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .put(words)
                .array();
        return withSegment(jpeg, 0xE1, joined("Exif\0\0".getBytes(ISO_8859_1), tiff));
    }

    /** A JPEG with the profile of its colours (ICC.1, B.4). */
    public static byte[] withProfile(byte[] jpeg, byte[] profile) {
        return withSegment(jpeg, 0xE2, joined("ICC_PROFILE\0\1\1".getBytes(ISO_8859_1), profile));
    }

    private static byte[] withSegment(byte[] jpeg, int marker, byte[] data) {
        var head = ByteBuffer.allocate(4)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (data.length + 2))
                .array();
        return joined(Arrays.copyOf(jpeg, 2), head, data, Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    public static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    public static byte[] resource(String name) {
        try (var file = TestPictures.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalArgumentException("no resource " + name);
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an upload becomes. */
    public static NewPicture developed(byte[] upload) {
        try {
            return new Darkroom(1 << 20, 50_000_000).develop(new ByteArrayInputStream(upload));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BufferedImage shown(Print print) {
        try {
            return ImageIO.read(new ByteArrayInputStream(print.bytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
