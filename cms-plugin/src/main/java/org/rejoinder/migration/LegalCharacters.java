package org.rejoinder.migration;

import java.io.IOException;
import java.io.Reader;

/**
 * Leaves out what XML 1.0 forbids and real exports contain all the same: control characters pasted into a comment,
 * halves of emoji cut off by a column's length. Line ends stay, so that errors name the line of the file.
 */
final class LegalCharacters extends Reader {

    /** No text has so much without a single tag; an attribute or a comment made to fill the memory has. */
    private static final int LONGEST_WITHOUT_TAG = 32 * 1024 * 1024;

    private final Reader in;
    private final char[] raw = new char[16_384];
    private final char[] legal = new char[raw.length + 1];
    private int next;
    private int end;
    private char pendingHigh;
    private int line = 1;
    private int withoutTag;
    private int lastFour;
    private boolean inComment;

    LegalCharacters(Reader in) {
        this.in = in;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        while (next == end) {
            int read = in.read(raw);
            if (read < 0) {
                return -1;
            }
            keepLegal(read);
        }
        int taken = Math.min(length, end - next);
        System.arraycopy(legal, next, buffer, offset, taken);
        next += taken;
        return taken;
    }

    private void keepLegal(int read) {
        next = 0;
        end = 0;
        for (int i = 0; i < read; i++) {
            char c = raw[i];
            if (Character.isHighSurrogate(c)) {
                pendingHigh = c;
                continue;
            }
            if (Character.isLowSurrogate(c) && pendingHigh != 0) {
                legal[end++] = pendingHigh;
                legal[end++] = c;
            } else if (isLegal(c)) {
                legal[end++] = c;
                watch(c);
            }
            pendingHigh = 0;
        }
        if (withoutTag > LONGEST_WITHOUT_TAG) {
            throw new WxrRefused(line, 1, "There are over " + LONGEST_WITHOUT_TAG + " characters without a tag.");
        }
    }

    /** Counts what the parser has to hold at once, since it would take a comment of any length. */
    private void watch(char c) {
        lastFour = lastFour << 8 | (c < 0x80 ? c : 0);
        if (c == '\n') {
            line++;
        } else if (c == '<') {
            withoutTag = inComment ? withoutTag : 0;
        } else if (c == '-' && lastFour == ('<' << 24 | '!' << 16 | '-' << 8 | '-')) {
            inComment = true;
        } else if (c == '>'
                && ((lastFour & 0xFFFFFF) == ('-' << 16 | '-' << 8 | '>')
                        || (lastFour & 0xFFFFFF) == (']' << 16 | ']' << 8 | '>'))) {
            inComment = false;
        }
        withoutTag++;
    }

    private static boolean isLegal(char c) {
        return c >= ' ' ? !Character.isSurrogate(c) && c < 0xFFFE : c == '\t' || c == '\n' || c == '\r';
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
