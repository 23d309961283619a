package org.rejoinder.webhook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.regex.Pattern;
import org.rejoinder.text.Cleaned;

/** The status of an HTTP answer and the beginning of what it says (RFC 9112); no more of it is read. */
record HttpAnswer(int status, String excerpt) {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5][0-9]{2})( .*)?");
    private static final Pattern CHUNK = Pattern.compile("([0-9a-fA-F]{1,7})\\s*(;.*)?");
    private static final int LONGEST_LINE = 8_192;
    private static final int MOST_LINES = 200;
    private static final int LONGEST_EXCERPT = 300;

    String text() {
        return (status + " " + excerpt).strip();
    }

    static HttpAnswer read(InputStream in) throws IOException {
        int status = 100;
        boolean chunked = false;
        long length = Long.MAX_VALUE;
        for (int lines = 0; status < 200; ) {
            status = status(line(in));
            for (var line = line(in); !line.isEmpty(); line = line(in)) {
                if (++lines > MOST_LINES) {
                    throw new IOException("an answer without an end");
                }
                var header = line.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
                chunked |= header.equals("transfer-encoding:chunked");
                if (header.matches("content-length:[0-9]{1,15}")) {
                    length = Long.parseLong(header.substring(header.indexOf(':') + 1));
                }
            }
        }
        return new HttpAnswer(status, excerpt(in, chunked, length));
    }

    private static int status(String line) throws IOException {
        var found = STATUS.matcher(line);
        if (!found.matches()) {
            throw new IOException("what answers does not speak HTTP/1.1");
        }
        return Integer.parseInt(found.group(1));
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException("the connection ended before an answer");
            }
            if (line.size() == LONGEST_LINE) {
                throw new IOException("an answer without an end");
            }
            line.write(b);
        }
        return line.toString(ISO_8859_1).stripTrailing();
    }

    /** What was answered is known by its status; that the rest does not come takes nothing from it. */
    private static String excerpt(InputStream in, boolean chunked, long length) {
        try {
            long wanted = length;
            if (chunked) {
                var size = CHUNK.matcher(line(in));
                wanted = size.matches() ? Long.parseLong(size.group(1), 16) : 0;
            }
            var bytes = in.readNBytes((int) Math.min(wanted, LONGEST_EXCERPT));
            return Cleaned.line(new String(bytes, UTF_8));
        } catch (IOException e) {
            return "";
        }
    }
}
