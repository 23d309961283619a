package org.rejoinder.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    private static final SafeHtml HTML = new ArticleMarkup()
            .fromHtml(
                    "<p>Ice &amp; heat,\n  <a href=\"https://example.org/a\">both</a>.</p><ul><li>one</li><li><p>two</p></li></ul>"
                            + "<blockquote><p>said<br>she</p></blockquote><pre>a\n  b</pre><table><tr><td>x</td><td>{{y}}</td></tr></table>");

    @Test
    void a_mail_shows_paragraphs_items_and_addresses() {
        assertThat(PlainText.lines(HTML)).isEqualTo("""
                        Ice & heat, both <https://example.org/a>.

                        - one
                        - two

                        said
                        she

                        a
                          b

                        x | {{y}}""");
    }

    @Test
    void a_line_has_the_words_alone() {
        assertThat(PlainText.line(HTML)).isEqualTo("Ice & heat, both. one two said she a b x {{y}}");
    }

    @Test
    void a_link_that_shows_its_address_says_it_once() {
        assertThat(PlainText.lines(new CommentMarkup().fromMarkdown("https://example.org/a")))
                .isEqualTo("https://example.org/a");
    }
}
