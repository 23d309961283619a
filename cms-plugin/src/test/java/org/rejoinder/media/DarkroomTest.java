package org.rejoinder.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DarkroomTest {

    private static List<Print> prints(byte[] upload) {
        return TestPictures.developed(upload).prints();
    }

    private static Print only(byte[] upload) {
        var prints = prints(upload);
        assertThat(prints).hasSize(1);
        return prints.get(0);
    }

    @ParameterizedTest(name = "{0} wide → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            1    | 1.jpg
            320  | 320.jpg
            321  | 320.jpg 321.jpg
            1000 | 320.jpg 640.jpg 960.jpg 1000.jpg
            2500 | 320.jpg 640.jpg 960.jpg 1280.jpg 1920.jpg
            """)
    void a_picture_is_made_in_the_widths_that_pages_need_and_never_wider_than_it_is(int width, String names) {
        assertThat(prints(TestPictures.png(width, 40))).extracting(Print::name).containsExactly(names.split(" "));
    }

    @Test
    void the_sides_keep_their_ratio_and_the_colours_their_place() {
        var small = prints(TestPictures.jpeg(800, 600)).get(0);

        assertThat(small.size()).isEqualTo(new PictureSize(320, 240, "320.jpg"));
        assertCorners(TestPictures.shown(small), TestPictures.RED, TestPictures.GREEN, TestPictures.BLUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif"})
    void every_format_is_read(String format) {
        var upload = TestPictures.encoded(format, TestPictures.corners(40, 30, BufferedImage.TYPE_INT_RGB));

        assertCorners(TestPictures.shown(only(upload)), TestPictures.RED, TestPictures.GREEN, TestPictures.BLUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"picture.webp", "lossless.webp"})
    void so_is_webp(String name) {
        assertThat(only(TestPictures.resource(name)).size()).isEqualTo(new PictureSize(64, 48, "64.jpg"));
    }

    @Test
    void what_one_can_see_through_stays_so_and_an_unused_channel_does_not_make_a_png() {
        var clear = new BufferedImage(40, 30, BufferedImage.TYPE_INT_ARGB);
        clear.setRGB(0, 0, 0x80FF0000);

        var print = only(TestPictures.encoded("png", clear));

        assertThat(print.name()).isEqualTo("40.png");
        assertThat(TestPictures.shown(print).getRGB(0, 0)).isEqualTo(0x80FF0000);
        assertThat(only(TestPictures.encoded("png", TestPictures.corners(40, 30, BufferedImage.TYPE_INT_ARGB)))
                        .name())
                .isEqualTo("40.jpg");
    }

    /** Each lying picture has red where its camera's upper left was. */
    @ParameterizedTest(name = "orientation {0}")
    @CsvSource({
        "1, RED, GREEN, BLUE",
        "2, GREEN, RED, YELLOW",
        "3, YELLOW, BLUE, GREEN",
        "4, BLUE, YELLOW, RED",
        "5, RED, BLUE, GREEN",
        "6, BLUE, RED, YELLOW",
        "7, YELLOW, GREEN, BLUE",
        "8, GREEN, YELLOW, RED"
    })
    void a_picture_is_turned_as_its_camera_was_held(int orientation, String left, String right, String below) {
        var upload = TestPictures.withExif(TestPictures.jpeg(80, 40), orientation, "somewhere");

        var print = only(upload);

        assertThat(print.width()).isEqualTo(orientation < 5 ? 80 : 40);
        assertCorners(TestPictures.shown(print), colour(left), colour(right), colour(below));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, -1, 1000})
    void an_orientation_that_is_none_is_none(int orientation) {
        assertThat(only(TestPictures.withExif(TestPictures.jpeg(80, 40), orientation, "x"))
                        .width())
                .isEqualTo(80);
    }

    @Test
    void nothing_of_the_file_is_left_but_its_pixels() {
        var place = "taken at 52.5163 N 13.3777 E";
        var script = "<script>alert(1)</script>";
        var upload = TestPictures.joined(
                TestPictures.withExif(TestPictures.jpeg(400, 300), 1, place), script.getBytes(UTF_8));

        assertThat(new String(upload, ISO_8859_1)).contains(place).contains(script);
        assertThat(prints(upload))
                .allSatisfy(print -> assertThat(new String(print.bytes(), ISO_8859_1))
                        .doesNotContain("52.5163")
                        .doesNotContain("Exif")
                        .doesNotContain("script"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png"})
    void grey_is_not_brightened(String format) {
        var grey = new BufferedImage(40, 30, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 40 * 30; i++) {
            grey.getRaster().setSample(i % 40, i / 40, 0, 128);
        }

        int shown = TestPictures.shown(only(TestPictures.encoded(format, grey))).getRGB(20, 15) & 0xFF;

        assertThat(shown).isBetween(126, 130);
    }

    @Test
    void colours_of_another_space_become_those_of_the_screen() {
        var linear = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB);
        var dark = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 40 * 30; i++) {
            dark.setRGB(i % 40, i / 40, 0x373737);
        }
        var upload = TestPictures.withProfile(TestPictures.encoded("jpeg", dark), linear.getData());

        int shown = TestPictures.shown(only(upload)).getRGB(20, 15) & 0xFF;

        // 0x37 of 0xFF in linear light is 0x80 in sRGB (IEC 61966-2-1)
        assertThat(shown).isBetween(0x7C, 0x84);
    }

    @Test
    void the_same_bytes_have_the_same_digest() {
        var upload = TestPictures.jpeg(40, 30);

        assertThat(TestPictures.developed(upload).digest())
                .isEqualTo(TestPictures.developed(upload.clone()).digest())
                .isNotEqualTo(TestPictures.developed(TestPictures.jpeg(40, 31)).digest());
    }

    private static int colour(String name) {
        return switch (name) {
            case "RED" -> TestPictures.RED;
            case "GREEN" -> TestPictures.GREEN;
            case "BLUE" -> TestPictures.BLUE;
            default -> TestPictures.YELLOW;
        };
    }

    private static void assertCorners(BufferedImage shown, int left, int right, int below) {
        int edge = 4;
        assertNear(shown.getRGB(edge, edge), left);
        assertNear(shown.getRGB(shown.getWidth() - edge, edge), right);
        assertNear(shown.getRGB(edge, shown.getHeight() - edge), below);
    }

    private static void assertNear(int shown, int wanted) {
        for (int shift = 0; shift < 24; shift += 8) {
            assertThat(shown >> shift & 0xFF)
                    .as("%08x for %08x", shown, wanted)
                    .isCloseTo(wanted >> shift & 0xFF, Offset.offset(12));
        }
    }
}
