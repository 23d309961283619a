package org.rejoinder.inbound;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.rejoinder.http.TooLarge;
import org.rejoinder.mime.MailReader;

/** A mail as it came, laid aside in a file, so that memory does not grow with it. */
public final class RawMail implements AutoCloseable {

    private final Path file;
    private final String digest;

    private RawMail(Path file, String digest) {
        this.file = file;
        this.digest = digest;
    }

    /** What writes a mail. */
    interface Source {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Lays a mail aside.
     *
     * @throws TooLarge if there is more of it than is read of any mail
     */
    public static RawMail of(InputStream in) throws IOException {
        return written(in::transferTo);
    }

    static RawMail written(Source source) throws IOException {
        var file = Files.createTempFile("rejoinder", ".eml");
        boolean whole = false;
        try (var out = new Digesting(Files.newOutputStream(file))) {
            source.writeTo(out);
            whole = true;
            return new RawMail(file, HexFormat.of().formatHex(out.digest.digest()));
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static final class Digesting extends FilterOutputStream {

        private final MessageDigest digest;
        private long total;

        Digesting(OutputStream out) {
            super(out);
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("this Java has no SHA-256", e);
            }
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            total += length;
            if (total > MailReader.MAX_BYTES) {
                throw new TooLarge(MailReader.MAX_BYTES);
            }
            digest.update(bytes, from, length);
            out.write(bytes, from, length);
        }
    }

    InputStream open() throws IOException {
        return Files.newInputStream(file);
    }

    /** So much of its beginning, or all, a character for each byte. */
    String head(int most) throws IOException {
        try (var in = open()) {
            return new String(in.readNBytes(most), ISO_8859_1);
        }
    }

    /** The same for the same bytes. */
    String digest() {
        return digest;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
