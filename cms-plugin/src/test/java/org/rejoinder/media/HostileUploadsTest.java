package org.rejoinder.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rejoinder.http.TooLarge;
import org.rejoinder.problem.FieldError;
import org.rejoinder.problem.Invalid;

/** Uploads that are not what they should be. */
class HostileUploadsTest {

    private static void assertRefused(byte[] upload, String sentence) {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> TestPictures.developed(upload))
                .satisfies(refusal -> assertThat(refusal.errors())
                        .singleElement()
                        .satisfies(error -> assertThat(error.field()).isEqualTo("file"))
                        .extracting(FieldError::message)
                        .asString()
                        .contains(sentence));
    }

    static Stream<Arguments> what_is_no_picture() {
        return Stream.of(
                Arguments.of("nothing", ""),
                Arguments.of("a script", "#!/bin/sh\nrm -rf /\n"),
                Arguments.of("a page", "<!DOCTYPE html><script>alert(1)</script>"),
                Arguments.of("SVG", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"),
                Arguments.of("BMP", "BM\0\0\0\0"),
                Arguments.of("TIFF", "II*\0\b\0\0\0"),
                Arguments.of("PDF", "%PDF-1.7\n"),
                Arguments.of("other RIFF", "RIFF\0\0\0\0WAVEfmt "),
                Arguments.of("half a mark", "\u0089PN"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void what_is_no_picture(String name, String text) {
        assertRefused(text.getBytes(ISO_8859_1), "is not a JPEG, PNG, GIF or WebP picture");
    }

    static Stream<byte[]> what_only_begins_like_one() {
        return Stream.of(
                "GIF89a/*<svg/onload=alert(1)>*/=1;alert(1)//".getBytes(ISO_8859_1),
                "GIF89a".getBytes(ISO_8859_1),
                "\u00ff\u00d8\u00ff<?php system($_GET['c']); ?>".getBytes(ISO_8859_1),
                "\u0089PNG\r\n\u001a\n<script>".getBytes(ISO_8859_1),
                "RIFF\0\0\0\0WEBPVP8 \u00ff\u00ff\u00ff\u007f".getBytes(ISO_8859_1),
                Arrays.copyOf(TestPictures.jpeg(400, 300), 1_000),
                Arrays.copyOf(TestPictures.jpeg(400, 300), TestPictures.jpeg(400, 300).length / 2),
                Arrays.copyOf(TestPictures.png(400, 300), 300),
                Arrays.copyOf(TestPictures.resource("picture.webp"), 100));
    }

    @ParameterizedTest
    @MethodSource
    void what_only_begins_like_one(byte[] upload) {
        assertRefused(upload, "is damaged");
    }

    @Test
    void printers_colours_are_refused_rather_than_shown_wrongly() {
        assertRefused(TestPictures.resource("cmyk.jpg"), "CMYK");
    }

    @Test
    void bombs_are_refused_by_what_they_say_before_they_are_unpacked() {
        assertRefused(TestPictures.claiming(60_000, 60_000, TestPictures.png(40, 30)), "50 million pixels");
        var gif = TestPictures.encoded("gif", TestPictures.corners(40, 30, BufferedImage.TYPE_INT_RGB));
        int frame = new String(gif, ISO_8859_1).indexOf(",\0\0\0\0");
        Arrays.fill(gif, frame + 5, frame + 9, (byte) 0xFF);
        assertRefused(gif, "50 million pixels");
        var webp = TestPictures.resource("picture.webp");
        Arrays.fill(webp, 26, 30, (byte) 0x3F);
        assertRefused(webp, "13 million pixels");
    }

    @Test
    void what_is_packed_beside_the_pixels_stays_packed() {
        var palette = TestPictures.encoded("png", TestPictures.corners(40, 30, BufferedImage.TYPE_BYTE_INDEXED));

        assertThat(TestPictures.developed(TestPictures.withPackedText(palette, 600))
                        .prints())
                .hasSize(1);
    }

    @Test
    void too_many_bytes_are_refused() {
        assertThatThrownBy(() -> TestPictures.developed(new byte[(1 << 20) + 1]))
                .isInstanceOf(TooLarge.class);
    }
}
