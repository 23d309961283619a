package org.rejoinder.repository;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import javax.jcr.RepositoryException;

/** The bytes that a node carries beside its properties, such as a picture: written whole, read as a stream. */
public final class Attachment {

    private static final String DATA = "rj:data";
    private static final String BYTES = "rj:bytes";
    private static final int BUFFER = 16 * 1024;

    private Attachment() {}

    /** Sets the bytes, and their number as {@code rj:bytes}. */
    public static void put(ContentNode node, byte[] bytes) {
        try {
            var binary = node.bound.session.getValueFactory().createBinary(new ByteArrayInputStream(bytes));
            try {
                node.node.setProperty(DATA, binary);
            } finally {
                binary.dispose();
            }
        } catch (RepositoryException e) {
            throw new RepositoryFailure(e);
        }
        node.set(BYTES, bytes.length);
    }

    public static long length(ContentNode node) {
        return node.number(BYTES);
    }

    /** Copies a part of the bytes; an {@link IOException} is the taker's. */
    public static void copy(ContentNode node, long from, long length, OutputStream taker) throws IOException {
        try {
            var binary = node.node.getProperty(DATA).getBinary();
            try (var bytes = binary.getStream()) {
                bytes.skipNBytes(from);
                copy(bytes, length, taker);
            } finally {
                binary.dispose();
            }
        } catch (RepositoryException e) {
            throw new RepositoryFailure(e);
        }
    }

    private static void copy(InputStream bytes, long length, OutputStream taker) throws IOException {
        var buffer = new byte[BUFFER];
        for (long left = length; left > 0; ) {
            int read = bytes.read(buffer, 0, (int) Math.min(left, BUFFER));
            if (read < 0) {
                throw new IOException("the attachment is shorter than it says");
            }
            taker.write(buffer, 0, read);
            left -= read;
        }
    }
}
