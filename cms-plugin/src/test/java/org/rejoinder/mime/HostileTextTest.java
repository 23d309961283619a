package org.rejoinder.mime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A megabyte of the same, made to be slow to read. */
class HostileTextTest {

    private static final System.Logger LOG = System.getLogger("measure");
    private static final int MEGABYTE = 1024 * 1024;

    /** Parted by broken bars. */
    private static final String PLAIN = "a¦\n¦>¦> \n¦> a\nb\n¦:\n¦On 10:00 wrote:\n¦From: a\n¦From:\nTo:\n¦-- \n¦--\n\n"
            + "¦Sent from my iPhone\n¦____________\n¦-----Original ¦a@b wrote:\nOn 2024\n¦> a\n\nwrote: @:\n¦от:\n¦\u0000¦\r"
            + "¦wrote ¦a\n> b\n>\n¦> \n\n¦ \n¦-";

    private static final String HTML =
            "<¦<div>¦<blockquote type=cite>¦<b>¦<a href=http://a>a</a> ¦<p>¦<table><tr><td>¦<br>"
                    + "¦<div class='a b c d e f'>x</div>¦&amp;¦<pre>\n¦</div>¦<!--¦<font style='display:none'>"
                    + "¦<div id=appendonsend></div>¦<li>¦<blockquote type=cite>x</blockquote>y¦<svg><style>¦<select>¦<a>¦<i><p>"
                    + "¦<style></style>";

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
        return Stream.of(
                        units("plain", "text/plain", PLAIN),
                        units("html", "text/html", HTML),
                        units("flowed", "text/plain; format=flowed", PLAIN))
                .flatMap(units -> units);
    }

    private static Stream<Arguments> units(String kind, String type, String units) {
        return Arrays.stream(units.split("¦", -1)).map(unit -> {
            var name =
                    kind + " " + unit.replace("\n", "\\n").replace("\r", "\\r").replace("\u0000", "\\0");
            return Arguments.of(name, type, unit);
        });
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

    private static ReceivedMail read(String raw) throws IOException {
        return MailReader.read(new ByteArrayInputStream(raw.getBytes(UTF_8)));
    }
}
