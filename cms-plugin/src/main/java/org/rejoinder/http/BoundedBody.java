package org.rejoinder.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.rejoinder.problem.Malformed;

/**
 * A body that says so when it is larger than it may be, whatever its Content-Length claimed, and when it cannot be read: the
 * server unpacks it by its Content-Encoding, which may be a lie.
 */
final class BoundedBody extends FilterInputStream {

    private final long limit;
    private long count;

    BoundedBody(InputStream body, long limit) {
        super(body);
        this.limit = limit;
    }

    @Override
    public int read() {
        int read = readable(super::read);
        counted(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int from, int length) {
        int read = readable(() -> super.read(bytes, from, length));
        counted(Math.max(read, 0));
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        long skipped = super.skip(bytes);
        counted(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private interface Reading {
        int read() throws IOException;
    }

    private static int readable(Reading reading) {
        try {
            return reading.read();
        } catch (IOException e) {
            throw new Malformed("The body cannot be read.");
        }
    }

    private void counted(long bytes) {
        count += bytes;
        if (count > limit) {
            throw new TooLarge(limit);
        }
    }
}
