package org.rejoinder.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ParagraphsTest {

    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of("one\n\ntwo", "<p>one</p>\n<p>two</p>\n"),
                Arguments.of("one\r\n\r\n \r\ntwo\r\nthree", "<p>one</p>\n<p>two<br />\nthree</p>\n"),
                Arguments.of("one<br />\ntwo", "<p>one<br />\ntwo</p>\n"),
                Arguments.of("<h2>Ice</h2>\ntext", "<h2>Ice</h2>\n<p>text</p>\n"),
                Arguments.of("<p>one</p>\n\n<p>two</p>", "<p>one</p>\n<p>two</p>\n"),
                Arguments.of("<ul>\n<li>a</li>\n<li>b</li>\n</ul>", "<ul><li>a</li>\n<li>b</li>\n</ul>\n"),
                Arguments.of("<blockquote>a\n\nb</blockquote>", "<blockquote><p>a</p>\n<p>b</p>\n</blockquote>\n"),
                Arguments.of("a\n\n<pre>x\n\n  y</pre>\n\nb", "<p>a</p>\n<pre>x\n\n  y</pre>\n<p>b</p>\n"),
                Arguments.of("a <em>b</em>\nc<!--more-->\n\nd", "<p>a <em>b</em><br />\nc</p>\n<p>d</p>\n"),
                Arguments.of("a\n<!--nextpage-->\nb", "<p>a</p>\n<p>b</p>\n"),
                Arguments.of("a < b\n\nc > d", "<p>a < b</p>\n<p>c > d</p>\n"),
                Arguments.of("[my_form id=1]\n\na", "<p>[my_form id=1]</p>\n<p>a</p>\n"),
                Arguments.of("a\n\n[gallery ids=\"1,2\"]\n\nb", "<p>a</p>\n<p>b</p>\n"),
                Arguments.of(
                        "[embed width=\"5\"]https://example.org/?a=b[/embed]",
                        "<p><a href=\"https://example.org/?a=b\">https://example.org/?a=b</a></p>\n"),
                Arguments.of(
                        "a\n\nhttps://example.org/v\n\nb",
                        "<p>a</p>\n<p><a href=\"https://example.org/v\">https://example.org/v</a></p>\n<p>b</p>\n"),
                Arguments.of(
                        "a [caption id=\"x\" align=\"alignleft\" width=\"300\"]<a href=\"/b\"><img src=\"a.jpg\" alt=\"\" /></a> Cold <b>hands</b>[/caption] b",
                        "<p>a</p>\n<figure class=\"alignleft\"><a href=\"/b\"><img src=\"a.jpg\" alt=\"\" /></a>"
                                + "<figcaption>Cold <b>hands</b></figcaption>\n</figure>\n<p>b</p>\n"),
                Arguments.of(
                        "[caption caption=\"Old way\"]<img src=\"a.jpg\" />[/caption]",
                        "<figure><img src=\"a.jpg\" /><figcaption>Old way</figcaption>\n</figure>\n"),
                Arguments.of("[video mp4=\"a.mp4\"][/video]\n\n[audio src=\"a.mp3\"]", ""),
                Arguments.of("[caption]no end", "<p>no end</p>\n"),
                Arguments.of("", ""));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void show_what_wordpress_shows(String body, String html) {
        assertThat(Paragraphs.of(body)).isEqualTo(html);
    }

    @Test
    void bodies_of_the_block_editor_have_theirs() {
        var body = "<!-- wp:paragraph -->\n<p>a\n\nb</p>\n<!-- /wp:paragraph -->";

        assertThat(Paragraphs.of(body)).isEqualTo(body);
    }

    @Test
    void addresses_in_comments_are_links() {
        assertThat(
                        Paragraphs.ofComment(
                                "See www.example.org, and <a href=\"/x\">https://example.org</a>.\nhttps://example.org/a?b&amp;c"))
                .isEqualTo(
                        "<p>See <a href=\"http://www.example.org\">www.example.org</a>, and <a href=\"/x\">https://example.org</a>."
                                + "<br />\n<a href=\"https://example.org/a?b&amp;c\">https://example.org/a?b&amp;c</a></p>\n");
    }

    static Stream<String> long_and_odd() {
        return Stream.of(
                        "<a",
                        "<a \"",
                        "<!--",
                        "[caption ",
                        "[caption]",
                        "[embed]x",
                        "<pre",
                        "<div>",
                        "\n",
                        "<img alt='",
                        "</p>",
                        "[")
                .map(crumb -> crumb.repeat(1_000_000 / crumb.length()));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("long_and_odd")
    void a_million_odd_characters_take_little_time(String body) {
        assertTimeout(Duration.ofSeconds(5), () -> Paragraphs.of(body));
    }
}
