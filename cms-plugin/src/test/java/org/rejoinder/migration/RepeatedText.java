package org.rejoinder.migration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;

/** A file too long to be held, made while it is read. */
final class RepeatedText extends InputStream {

    private final byte[] head;
    private final byte[] part;
    private final long length;
    private long position;

    RepeatedText(String head, String part, long length) {
        this.head = head.getBytes(UTF_8);
        this.part = part.getBytes(UTF_8);
        this.length = length;
    }

    @Override
    public int read() {
        return position == length ? -1 : at(position++);
    }

    @Override
    public int read(byte[] buffer, int offset, int room) {
        int count = (int) Math.min(room, length - position);
        for (int i = 0; i < count; i++) {
            buffer[offset + i] = at(position++);
        }
        return count == 0 ? -1 : count;
    }

    private byte at(long place) {
        return place < head.length ? head[(int) place] : part[(int) ((place - head.length) % part.length)];
    }
}
