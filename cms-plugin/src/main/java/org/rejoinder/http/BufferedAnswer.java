package org.rejoinder.http;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * Holds an answer back until it is whole, because its entity tag stands before its body. One that grows too large is let
 * through as it comes.
 */
final class BufferedAnswer extends HttpServletResponseWrapper {

    private static final int LIMIT = 4 * 1024 * 1024;

    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(16 * 1024);
    private final Stream stream = new Stream();
    private @Nullable PrintWriter writer;
    private boolean passedThrough;

    BufferedAnswer(HttpServletResponse response) {
        super(response);
    }

    /** The body, or null when it is on its way already. */
    byte @Nullable [] body() {
        if (writer != null) {
            writer.flush();
        }
        return passedThrough || super.isCommitted() ? null : buffer.toByteArray();
    }

    /** Sends what there is, and whatever follows at once. */
    void passThrough() throws IOException {
        if (!passedThrough) {
            passedThrough = true;
            buffer.writeTo(super.getOutputStream());
            buffer.reset();
        }
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return stream;
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(stream, Charset.forName(getCharacterEncoding())), false);
        }
        return writer;
    }

    /** What is held back has not begun, so its length is not yet known to the container. */
    @Override
    public void setContentLength(int length) {}

    @Override
    public void setContentLengthLong(long length) {}

    @Override
    public void flushBuffer() throws IOException {
        if (passedThrough) {
            super.flushBuffer();
        }
    }

    @Override
    public void resetBuffer() {
        buffer.reset();
        super.resetBuffer();
    }

    @Override
    public void reset() {
        buffer.reset();
        super.reset();
    }

    private final class Stream extends ServletOutputStream {

        @Override
        public void write(int b) throws IOException {
            target(1).write(b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            target(length).write(bytes, from, length);
        }

        private OutputStream target(int length) throws IOException {
            if (!passedThrough && buffer.size() + length > LIMIT) {
                passThrough();
            }
            return passedThrough ? BufferedAnswer.super.getOutputStream() : buffer;
        }

        @Override
        public void flush() throws IOException {
            if (passedThrough) {
                BufferedAnswer.super.getOutputStream().flush();
            }
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("streams are not held back");
        }
    }
}
