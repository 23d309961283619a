package org.rejoinder.mime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Mails larger than any person writes. */
class LargeMailTest {

    private static final System.Logger LOG = System.getLogger("measure");
    private static final int MEGABYTE = 1024 * 1024;

    @Test
    void memory_does_not_grow_with_the_mail() throws IOException {
        var warm = allocated(MEGABYTE);
        long small = allocated(MEGABYTE);
        long large = allocated(20 * MEGABYTE);

        LOG.log(System.Logger.Level.DEBUG, "1 MB: {0}, 20 MB: {1} bytes ({2})", small, large, warm);
        assertThat(large).isLessThan(small + MEGABYTE);
    }

    @Test
    void an_endless_mail_ends() throws IOException {
        var mail = MailReader.read(endless("From: ann@example.org\r\n\r\n", "no end "));

        assertThat(mail.text().length()).isBetween(1000, MailBodies.MAX_TEXT);
    }

    @Test
    void an_endless_header_ends() throws IOException {
        var mail = MailReader.read(endless("From: ann@example.org\r\nSubject: ", "more "));

        assertThat(mail.subject()).contains("more").hasSizeLessThanOrEqualTo(1000);
    }

    @Test
    void a_header_line_of_a_megabyte_hides_nothing() throws IOException {
        var mail = read(
                "X-Long: " + "x".repeat(MEGABYTE) + "\r\nFrom: ann@example.org\r\nSubject: here\r\n\r\nWords.\r\n");

        assertThat(mail.subject()).isEqualTo("here");
        assertThat(mail.text()).isEqualTo("Words.");
    }

    @Test
    void ten_thousand_parts_are_not_all_looked_at() throws IOException {
        var part = "--b\r\nContent-Type: image/png; name=p.png\r\n\r\nPNG\r\n";
        var mail = read("From: ann@example.org\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
                + "--b\r\n\r\nWords.\r\n" + part.repeat(10_000) + "--b--\r\n");

        assertThat(mail.text()).isEqualTo("Words.");
        assertThat(mail.droppedAttachments()).containsExactly("p.png");
    }

    @Test
    void ten_thousand_readable_parts_are_kept_within_the_limit() throws IOException {
        var part = "--b\r\n\r\n" + "words ".repeat(20_000) + "\r\n";
        var mail =
                read("From: ann@example.org\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n" + part.repeat(100));

        assertThat(mail.text().length()).isBetween(1000, MailBodies.MAX_TEXT + 200);
    }

    @Test
    void parts_within_parts_without_end_are_survived() throws IOException {
        var raw = new StringBuilder("From: ann@example.org\r\n");
        for (int i = 0; i < 2000; i++) {
            raw.append("Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n".formatted(i, i));
        }
        var mail = read(raw.append("\r\nDeep words.\r\n").toString());

        assertThat(mail.from()).isNotNull();
    }

    /** What reading allocates in all, garbage included. */
    private static long allocated(int attachment) throws IOException {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var raw = mailWithAttachment(attachment);
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        var mail = MailReader.read(raw);
        long after = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        assertThat(mail.droppedAttachments()).containsExactly("big.bin");
        assertThat(mail.text()).isEqualTo("See this.");
        return after - before;
    }

    private static InputStream mailWithAttachment(int size) {
        var head = """
                From: ann@example.org
                Content-Type: multipart/mixed; boundary=b

                --b

                See this.
                --b
                Content-Type: application/octet-stream; name=big.bin
                Content-Transfer-Encoding: base64

                """;
        var line = "QUJD".repeat(19) + "\r\n";
        return new SequenceInputStream(Collections.enumeration(
                List.of(stream(head), new Repeated(line.getBytes(ISO_8859_1), size), stream("\r\n--b--\r\n"))));
    }

    private static InputStream endless(String head, String unit) {
        return new SequenceInputStream(stream(head), new Repeated(unit.getBytes(ISO_8859_1), Long.MAX_VALUE));
    }

    private static ReceivedMail read(String raw) throws IOException {
        return MailReader.read(stream(raw));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    /** The same octets again and again, made as they are read. */
    private static final class Repeated extends InputStream {

        private final byte[] unit;
        private long left;
        private int next;

        Repeated(byte[] unit, long size) {
            this.unit = unit;
            left = size;
        }

        @Override
        public int read() {
            if (left-- <= 0) {
                return -1;
            }
            next = (next + 1) % unit.length;
            return unit[next] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            int count = 0;
            while (count < length && left > 0) {
                target[offset + count++] = (byte) read();
            }
            return count == 0 && length > 0 ? -1 : count;
        }
    }
}
