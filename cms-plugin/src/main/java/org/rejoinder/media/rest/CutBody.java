package org.rejoinder.media.rest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A body that ends where it has to, and says so afterwards: what reads forms keeps its temporary files when it is
 * interrupted by an exception.
 */
final class CutBody extends FilterInputStream {

    private long left;
    private boolean cut;

    CutBody(InputStream body, long most) {
        super(body);
        this.left = most;
    }

    /** Whether there was more of it. */
    boolean wasCut() {
        return cut;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        return read < 0 || counted(1) == 0 ? -1 : read;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        if (read <= 0) {
            return read;
        }
        int passed = counted(read);
        return passed == 0 ? -1 : passed;
    }

    @Override
    public long skip(long bytes) throws IOException {
        return counted(super.skip(bytes));
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private int counted(long read) {
        long passed = Math.min(read, left);
        cut |= passed < read;
        left -= passed;
        return (int) passed;
    }
}
