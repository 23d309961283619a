package org.rejoinder.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommentMarkupTest {

    /** One of these a line, ten thousand characters of each. */
    private static final String CRUMBS = """
            [
            ![
            >
            > \s
            - \s
            1. \s
            *a \s
            **a _b \s
            `
            `a ``b \s
            <b>
            <
            <a \s
            <!--
            </
            <blockquote>
            <ul><li>
            [a](
            [a]: b\\n
            &
            &#
            \\
            http://a.
            www.
            [a][
            <![CDATA[
            <?
            - a\\n  \s
            ```\\n
            \\t
            a\u0301
            {{
            <p><div>
            _
            <b><i><a href=http://x>
            <del><p>
            * * \s
            ](
            (
            <a href="
            <pre>
            <h1><pre>
            ![a](b
            [![
            """;

    private final CommentMarkup markup = new CommentMarkup();

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "Ice **or** *heat*?     | <p>Ice <strong>or</strong> <em>heat</em>?</p>",
                "one\\ntwo              | <p>one<br />\\ntwo</p>",
                "one\\n\\ntwo           | <p>one</p>\\n<p>two</p>",
                "# Not a heading        | <p># Not a heading</p>",
                "one\\n***\\ntwo         | <p>one</p>\\n<hr />\\n<p>two</p>",
                "Title\\n=====          | <p>Title<br />\\n&#61;&#61;&#61;&#61;&#61;</p>",
                "- ice\\n- heat         | <ul><li>ice</li><li>heat</li></ul>",
                "> quoted               | <blockquote>\\n<p>quoted</p>\\n</blockquote>",
                "<i>a</i> <u>b</u>      | <p><i>a</i> b</p>",
                "<del>a</del>           | <p><del>a</del></p>",
                "<script>x()</script>ok | ok",
                "a <style>b</style> c   | <p>a  c</p>",
                "<b>never closed        | <p><b>never closed</b></p>",
            })
    void takes_commonmark_without_headings_and_a_little_html(String written, String shown) {
        assertThat(markup.fromMarkdown(written.replace("\\n", "\n")).value().strip())
                .isEqualTo(shown.replace("\\n", "\n"));
    }

    @Test
    void tables_stay_as_they_were_typed() {
        assertThat(markup.fromMarkdown("| a | b |\n|---|---|\n| 1 | 2 |").value())
                .doesNotContain("<t")
                .contains("| 1 | 2 |");
    }

    @Test
    void bare_addresses_become_links_that_pass_no_credit_on() {
        var rel = " rel=\"nofollow ugc noopener\"";

        assertThat(markup.fromMarkdown("see https://example.org/a?b=c&d=e.")
                        .value()
                        .strip())
                .isEqualTo("<p>see <a href=\"https://example.org/a?b&#61;c&amp;d&#61;e\"" + rel
                        + ">https://example.org/a?b&#61;c&amp;d&#61;e</a>.</p>");
        assertThat(markup.fromMarkdown("see www.example.org").value())
                .contains("href=\"http://www.example.org\"" + rel);
        assertThat(markup.fromMarkdown("<a href='https://example.org' rel='author'>x</a>")
                        .value())
                .contains("<a href=\"https://example.org\"" + rel + ">x</a>");
    }

    @Test
    void a_persons_address_is_not_made_a_link() {
        assertThat(markup.fromMarkdown("write to ann@example.org").value()).doesNotContain("<a");
    }

    @Test
    void a_picture_becomes_a_link_to_it() {
        assertThat(markup.fromMarkdown("![my knee](https://example.org/knee.jpg)")
                        .value())
                .contains("<a href=\"https://example.org/knee.jpg\"")
                .contains(">my knee</a>")
                .doesNotContain("<img");
    }

    @Test
    void only_whole_addresses_are_links() {
        assertThat(markup.fromMarkdown("[x](/relative) [y](//example.org) [z](ftp://example.org)")
                        .value())
                .doesNotContain("<a");
    }

    @Test
    void tags_that_are_not_taken_leave_their_text() {
        assertThat(markup.fromMarkdown("<table><tr><td>cell</td></tr></table> <h2>head</h2>")
                        .value())
                .contains("cell", "head")
                .doesNotContain("<h2", "<t");
    }

    @Test
    void characters_that_turn_the_text_around_go() {
        assertThat(markup.fromMarkdown("a\u202Eb&#x202E;c\u0000d").value()).contains("abcd");
    }

    @ParameterizedTest
    @MethodSource("org.rejoinder.text.HostileMarkup#payloads")
    void nothing_hostile_runs(String payload) {
        assertThat(HostileMarkup.firstActive(markup.fromMarkdown(payload))).isEmpty();
        assertThat(HostileMarkup.firstActive(markup.fromHtml(payload))).isEmpty();
        assertThat(HostileMarkup.firstActive(markup.fromMarkdown("text " + payload + " text")))
                .isEmpty();
    }

    @Test
    void sanitising_twice_changes_nothing() {
        Stream.concat(HostileMarkup.payloads(), IntStream.range(0, 1_000).mapToObj(HostileMarkup::strewn))
                .forEach(written -> {
                    var once = markup.fromMarkdown(written);
                    assertThat(markup.fromHtml(once.value())).as(written).isEqualTo(once);
                    assertThat(HostileMarkup.firstActive(once)).as(written).isEmpty();
                });
    }

    @ParameterizedTest
    @MethodSource("exhausting")
    void ten_thousand_characters_take_less_than_a_second(String written) {
        markup.fromMarkdown("warm");
        assertTimeout(Duration.ofSeconds(1), () -> markup.fromMarkdown(written));
        assertTimeout(Duration.ofSeconds(1), () -> markup.fromHtml(written));
        assertThatNoException().isThrownBy(() -> PlainText.lines(markup.fromMarkdown(written)));
    }

    static Stream<String> exhausting() {
        return CRUMBS.lines()
                .map(crumb -> crumb.replace("\\n", "\n").replace("\\t", "\t"))
                .map(crumb -> crumb.repeat(10_000 / crumb.length()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "***",
                "<b></b>",
                ">",
                "- ",
                "```\n```",
                "&nbsp;",
                "&#8203;",
                "\u2800",
                "<br>",
                "![](http://x.org/y.png)"
            })
    void markup_without_a_word_is_blank(String typed) {
        assertThat(markup.fromMarkdown(typed).isBlank()).isTrue();
        assertThat(markup.fromMarkdown(typed + "\n\n🙂").isBlank()).isFalse();
    }
}
