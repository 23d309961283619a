package org.rejoinder.mime;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Lets through what a header may be: the parser behind it holds each field in memory as a whole. Bodies pass unchanged;
 * where one might begin is seen as in any mail, by an empty line, and where one might end by two hyphens.
 */
final class HeaderFence extends FilterInputStream {

    static final int MAX_LINE = 64 * 1024;
    static final int MAX_HEADER = 512 * 1024;

    private long left;
    private boolean inHeader = true;
    private int line;
    private int header;
    private boolean hyphen;
    private boolean blank = true;
    private boolean begun;

    HeaderFence(InputStream raw, long most) {
        super(new BufferedInputStream(raw, 16 * 1024));
        left = most;
    }

    @Override
    public int read() throws IOException {
        while (left > 0) {
            int octet = in.read();
            if (octet < 0) {
                left = 0;
                return -1;
            }
            left--;
            if (passes(octet)) {
                return octet;
            }
        }
        return -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = 0;
        while (count < length) {
            int octet = read();
            if (octet < 0) {
                break;
            }
            target[offset + count++] = (byte) octet;
        }
        return count == 0 && length > 0 ? -1 : count;
    }

    private boolean passes(int octet) {
        begun |= octet > ' ';
        return begun && passesWithin(octet);
    }

    private boolean passesWithin(int octet) {
        if (octet == '\n') {
            if (blank) {
                inHeader = false;
            }
            line = 0;
            blank = true;
            hyphen = false;
            return true;
        }
        if (octet != '\r') {
            blank = false;
        }
        if (octet == '-' && line == 0) {
            hyphen = true;
        } else if (octet == '-' && line == 1 && hyphen && !inHeader) {
            inHeader = true;
            header = 0;
        }
        line = Math.min(line + 1, MAX_LINE);
        boolean fits = line < MAX_LINE && header < MAX_HEADER;
        header += fits ? 1 : 0;
        return !inHeader || fits;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
