package org.rejoinder.media;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.imageio.IIOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.rejoinder.problem.Invalid;

/**
 * Reads uploads that may be anything. The size is taken from the header before anything is unpacked, and a large picture
 * is unpacked in part (each second or third pixel), so that what it takes of memory has an end.
 */
final class PictureReader {

    private static final String FIELD = "file";
    private static final String JDK = "com.sun.imageio.";
    private static final int MOST_BYTES_UNPACKED = 36 * 1024 * 1024;
    private static final int MOST_WEBP_PIXELS = 13_000_000;
    private static final int MOST_SCANS = 500;
    private static final int COLOURS = 3;
    private static final int BITS_OF_A_BYTE = 8;

    private final IIORegistry registry = registry();
    private final long mostPixels;

    PictureReader(long mostPixels) {
        this.mostPixels = mostPixels;
    }

    /**
     * The readers that Java has. Not with the WAR's class loader, whose own reader would stay behind in the JVM when the
     * plugin is taken out.
     */
    private static IIORegistry registry() {
        var thread = Thread.currentThread();
        var loader = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            return IIORegistry.getDefaultInstance();
        } finally {
            thread.setContextClassLoader(loader);
        }
    }

    Negative read(byte[] upload) {
        var format = PictureFormat.of(upload)
                .orElseThrow(() -> new Invalid(FIELD, "is not a JPEG, PNG, GIF or WebP picture"));
        try {
            var reader = reader(format);
            var bytes = format == PictureFormat.PNG ? Chunks.pixelsOfPng(upload) : upload;
            try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
                reader.setInput(input, true);
                requireSize(reader, format, upload);
                return new Negative(StandardColours.of(pixels(reader, format)), Exif.orientation(format, upload));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            if (e instanceof Invalid invalid) {
                throw invalid;
            }
            throw damaged(); // the readers throw whatever they stumble over
        }
    }

    private static Invalid damaged() {
        return new Invalid(FIELD, "is damaged, or of a kind that cannot be read");
    }

    private ImageReader reader(PictureFormat format) throws IOException {
        if (format == PictureFormat.WEBP) {
            return new WebPImageReaderSpi().createReaderInstance();
        }
        var found = new ArrayList<ImageReaderSpi>();
        registry.getServiceProviders(
                        ImageReaderSpi.class,
                        provider -> provider.getClass().getName().startsWith(JDK)
                                && List.of(((ImageReaderSpi) provider).getFormatNames())
                                        .contains(format.name().toLowerCase(Locale.ROOT)),
                        true)
                .forEachRemaining(found::add);
        return found.get(0).createReaderInstance();
    }

    private void requireSize(ImageReader reader, PictureFormat format, byte[] upload) throws IOException {
        boolean webp = format == PictureFormat.WEBP;
        long own = webp ? Chunks.pixelsOfWebp(upload) : 0;
        long pixels = Math.max(own, (long) reader.getWidth(0) * reader.getHeight(0));
        long most = webp ? Math.min(mostPixels, MOST_WEBP_PIXELS) : mostPixels;
        if (pixels > most) {
            throw new Invalid(FIELD, "must have at most %d million pixels".formatted(most / 1_000_000));
        }
        if (format == PictureFormat.JPEG) {
            requirePlain(reader, upload);
        }
    }

    private static void requirePlain(ImageReader reader, byte[] jpeg) throws IOException {
        if (reader.getImageTypes(0).next().getNumComponents() > COLOURS) {
            throw new Invalid(FIELD, "has the colours of a printer (CMYK): save it with those of a screen (RGB)");
        }
        if (scans(jpeg) > MOST_SCANS) {
            throw damaged(); // each of them is a pass over all the pixels
        }
    }

    private static long scans(byte[] jpeg) {
        return IntStream.range(0, jpeg.length - 1)
                .filter(i -> jpeg[i] == (byte) 0xFF && jpeg[i + 1] == (byte) 0xDA)
                .count();
    }

    private static BufferedImage pixels(ImageReader reader, PictureFormat format) throws IOException {
        var warnings = new ArrayList<String>();
        reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
        var parameters = reader.getDefaultReadParam();
        if (format != PictureFormat.WEBP) {
            leaveOut(reader, parameters);
        }
        var pixels = reader.read(0, parameters);
        if (warnings.stream().anyMatch(PictureReader::tellsOfAnEarlyEnd)) {
            throw new IIOException("it ends early");
        }
        return pixels;
    }

    private static boolean tellsOfAnEarlyEnd(String warning) {
        return warning.toLowerCase(Locale.ROOT).contains("premature");
    }

    private static void leaveOut(ImageReader reader, ImageReadParam parameters) throws IOException {
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        int bits = reader.getImageTypes(0).next().getColorModel().getPixelSize();
        double unpacked = (double) pixels * Math.max(1, bits / BITS_OF_A_BYTE);
        int step = (int) Math.ceil(Math.sqrt(unpacked / MOST_BYTES_UNPACKED));
        if (step > 1) {
            parameters.setSourceSubsampling(step, step, 0, 0);
        }
    }
}
