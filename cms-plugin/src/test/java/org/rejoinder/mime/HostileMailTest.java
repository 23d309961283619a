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
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mails that no person writes. */
class HostileMailTest {

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

    @ParameterizedTest
    @MethodSource("texts")
    void any_megabyte_of_text_is_read_within_a_second(String name, String type, String unit) throws IOException {
        var body = unit.repeat(MEGABYTE / unit.length() + 1);
        var raw = "From: ann@example.org\r\nContent-Type: " + type + "\r\n\r\n" + body;

        var mail = withinASecond(name, raw);
        assertThat(mail.answer().text().length())
                .isLessThanOrEqualTo(2 * mail.text().length()); // empty lines around quotes
    }

    static Stream<Arguments> texts() {
        var plain = List.of(
                "a",
                "\n",
                ">",
                "> \n",
                "> a\nb\n",
                ":\n",
                "On 10:00 wrote:\n",
                "From: a\n",
                "From:\nTo:\n",
                "-- \n",
                "--\n\n",
                "Sent from my iPhone\n",
                "____________\n",
                "-----Original ",
                "a@b wrote:\nOn 2024\n",
                "> a\n\nwrote: @:\n",
                "от:\n",
                "\u0000",
                "\r",
                "wrote ",
                "a\n> b\n>\n",
                "> \n\n",
                " \n",
                "-");
        var html = List.of(
                "<",
                "<div>",
                "<blockquote type=cite>",
                "<b>",
                "<a href=http://a>a</a> ",
                "<p>",
                "<table><tr><td>",
                "<br>",
                "<div class='a b c d e f'>x</div>",
                "&amp;",
                "<pre>\n",
                "</div>",
                "<!--",
                "<font style='display:none'>",
                "<div id=appendonsend></div>",
                "<li>",
                "<blockquote type=cite>x</blockquote>y",
                "<svg><style>",
                "<select>",
                "<a>",
                "<i><p>");
        return Stream.concat(
                plain.stream().map(unit -> arguments("plain", "text/plain", unit)),
                Stream.concat(
                        html.stream().map(unit -> arguments("html", "text/html", unit)),
                        plain.stream().limit(8).map(unit -> arguments("flowed", "text/plain; format=flowed", unit))));
    }

    private static Arguments arguments(String kind, String type, String unit) {
        var name = kind + " " + unit.replace("\n", "\\n").replace("\r", "\\r").replace("\u0000", "\\0");
        return Arguments.of(name, type, unit);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=?utf-8?q?",
                "=?",
                "=?a?b?",
                "\"",
                "<",
                "(",
                "a@b,",
                "<a@b>",
                "\\",
                ";",
                "a=b;",
                "a*0=b;",
                "<a<a",
                "\t",
                ":"
            })
    void any_long_header_is_read_within_a_second(String unit) throws IOException {
        var value = unit.repeat(MEGABYTE / unit.length());
        var names = List.of(
                "From",
                "To",
                "Subject",
                "Date",
                "References",
                "Content-Type",
                "Content-Disposition",
                "Authentication-Results",
                "Auto-Submitted",
                "Return-Path",
                "Content-Transfer-Encoding");
        var raw = names.stream().map(name -> name + ": " + value + "\r\n").collect(Collectors.joining()) + "\r\nHi\r\n";

        assertThat(withinASecond("header " + unit, raw).authentication("x")).isEqualTo(Authentication.ABSENT);
    }

    @Test
    void no_octets_whatever_are_an_error() throws IOException {
        var random = new Random(5);
        for (int i = 0; i < 3000; i++) {
            var octets = new byte[random.nextInt(600)];
            random.nextBytes(octets);
            survive(octets);
        }
    }

    @Test
    void no_mixture_of_what_mails_are_made_of_is_an_error() throws IOException {
        var random = new Random(7);
        var pieces = List.of(
                "From: ",
                "a@example.org",
                "\r\n",
                "\n",
                "\r\n\r\n",
                "Content-Type: ",
                "multipart/mixed; boundary=b",
                "multipart/alternative; boundary=\"b",
                "text/html",
                "text/plain; charset=",
                "utf-7",
                "iso-2022-jp",
                "x-none",
                "message/rfc822",
                "message/delivery-status",
                "multipart/report; report-type=delivery-status; boundary=b",
                "--b",
                "--b--",
                "Content-Transfer-Encoding: base64",
                "Content-Transfer-Encoding: quoted-printable",
                "=",
                "=F",
                "<blockquote>",
                "</div>",
                "> ",
                "On 10:00 a wrote:",
                "-- ",
                "\u0000",
                "\u00FF",
                "+AAA",
                "\u001B$B",
                "filename*0*=",
                "%",
                "'",
                "\"",
                "Final-Recipient: rfc822;",
                "Status: 5.1.1",
                " ",
                "boundary=",
                "Sent from my iPhone");
        for (int i = 0; i < 5000; i++) {
            var raw = IntStream.range(0, random.nextInt(60))
                    .mapToObj(piece -> pieces.get(random.nextInt(pieces.size())))
                    .collect(Collectors.joining());
            survive(raw.getBytes(ISO_8859_1));
        }
    }

    @Test
    void no_damage_to_a_real_mail_is_an_error() throws IOException {
        var random = new Random(11);
        for (var name : MailCorpusTest.mails().toList()) {
            var octets = MailCorpusTest.octets(name);
            for (int i = 0; i < 20; i++) {
                var damaged = octets.clone();
                for (int hit = 0; hit < 10; hit++) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                }
                survive(damaged);
            }
        }
    }

    private static void survive(byte[] octets) throws IOException {
        try {
            var mail = MailReader.read(new ByteArrayInputStream(octets));
            assertThat(mail.answer().text().length())
                    .isLessThanOrEqualTo(2 * mail.text().length());
        } catch (NotAMail e) {
            assertThat(e.type()).isEqualTo("not-a-mail");
        }
    }

    /** Of the processor's time: others may use the machine too. */
    private static ReceivedMail withinASecond(String name, String raw) throws IOException {
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        var mail = read(raw);
        var took = Duration.ofNanos(threads.getCurrentThreadCpuTime() - start);
        LOG.log(System.Logger.Level.DEBUG, "{0}: {1} ms", name, took.toMillis());
        assertThat(took).isLessThan(Duration.ofSeconds(1));
        return mail;
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
        var head =
                "From: ann@example.org\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nSee this.\r\n--b\r\n"
                        + "Content-Type: application/octet-stream; name=big.bin\r\nContent-Transfer-Encoding: base64\r\n\r\n";
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
    }
}
