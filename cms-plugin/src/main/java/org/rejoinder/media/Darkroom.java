package org.rejoinder.media;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.rejoinder.Shared;
import org.rejoinder.http.TooLarge;
import org.rejoinder.problem.Invalid;

/**
 * Makes uploads into prints, one after the other: a large photograph takes more than a hundred megabytes while it is
 * made smaller, whatever it weighs as a file. On the request's own thread, so that nobody's writing waits for it.
 */
@Shared
public class Darkroom {

    private static final int PATIENCE_SECONDS = 30;

    private final Semaphore places = new Semaphore(1, true);
    private final long mostBytes;
    private final PictureReader reader;

    @Inject
    Darkroom(
            @ConfigProperty(name = "media.max.bytes", defaultValue = "20971520") long mostBytes,
            @ConfigProperty(name = "media.max.pixels", defaultValue = "50000000") long mostPixels) {
        this.mostBytes = mostBytes;
        this.reader = new PictureReader(mostPixels);
    }

    /** How large an upload may be. */
    public long mostBytes() {
        return mostBytes;
    }

    /**
     * Looks at an upload and makes its prints.
     *
     * @throws Invalid when it is no picture, is damaged, or has too many pixels
     * @throws TooLarge when it has too many bytes
     * @throws DarkroomBusy when too many others wait
     */
    public NewPicture develop(InputStream upload) throws IOException {
        enter();
        try {
            var bytes = upload.readNBytes((int) Math.min(mostBytes + 1, Integer.MAX_VALUE - 16));
            if (bytes.length > mostBytes) {
                throw new TooLarge(mostBytes);
            }
            return new NewPicture(Print.digest(bytes), Prints.of(reader.read(bytes)));
        } finally {
            places.release();
        }
    }

    private void enter() {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new DarkroomBusy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DarkroomBusy();
        }
    }
}
