package org.rejoinder.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArticleMarkupTest {

    private final ArticleMarkup markup = new ArticleMarkup();

    @Test
    void what_an_editor_writes_is_kept() {
        var written =
                "<h2>Ice</h2><p>A <strong>cold</strong> <a href=\"/2009/11/22/heat/\" rel=\"noopener\">pack</a>.</p>"
                        + "<figure class=\"alignleft\"><img src=\"https://example.org/a.jpg\" alt=\"A pack\" width=\"300\" height=\"200\" />"
                        + "<figcaption>Cold</figcaption></figure>"
                        + "<table><thead><tr><th scope=\"col\">when</th></tr></thead><tbody><tr><td colspan=\"2\">now</td></tr></tbody></table>"
                        + "<ol start=\"3\"><li>x</li></ol><pre><code class=\"language-java\">a</code></pre><hr /><p>H<sub>2</sub>O</p>";

        assertThat(markup.fromHtml(written).value()).isEqualTo(written);
    }

    @Test
    void the_heading_of_the_page_stays_the_title() {
        assertThat(markup.fromHtml("<h1>Ice</h1>").value()).isEqualTo("<h2>Ice</h2>");
        assertThat(markup.fromMarkdown("# Ice").value().strip()).isEqualTo("<h2>Ice</h2>");
    }

    @Test
    void comments_of_the_block_editor_vanish() {
        assertThat(markup.fromHtml(
                                "<!-- wp:paragraph {\"a\":1} --><p class=\"has-drop-cap\">x</p><!-- /wp:paragraph -->")
                        .value())
                .isEqualTo("<p>x</p>");
    }

    @Test
    void markdown_may_have_tables_and_bare_addresses() {
        var html = markup.fromMarkdown("| a | b |\n|---|--:|\n| 1 | 2 |\n\nhttps://example.org")
                .value();

        assertThat(html)
                .contains(
                        "<th>a</th>",
                        "<td align=\"right\">2</td>",
                        "<a href=\"https://example.org\" rel=\"noopener\">");
    }

    @Test
    void markdown_becomes_what_readers_read() {
        var html = markup.fromMarkdown("""
                        # Ice

                        - first
                            - inner

                        3. third

                        > Rest.

                        ![A pack](/pictures/pack.jpg) and [a link](https://example.org "why")

                        `code` and www.example.org, ann@example.org

                        ```java
                        int a = 1 < 2;
                        ```

                        <div onclick="x()">kept <script>gone()</script></div>
                        """).value();

        assertThat(html)
                .contains("<h2>Ice</h2>", "<li>inner</li>", "<ol start=\"3\">", "<blockquote>")
                .contains("<img src=\"/pictures/pack.jpg\" alt=\"A pack\" />")
                .contains("<a href=\"https://example.org\" title=\"why\" rel=\"noopener\">a link</a>")
                .contains("<a href=\"http://www.example.org\" rel=\"noopener\">www.example.org</a>")
                .contains("<code>code</code>", "<pre><code class=\"language-java\">int a &#61; 1 &lt; 2;")
                .contains("<div>kept ")
                .doesNotContain("mailto", "onclick", "gone");
    }

    @Test
    void a_quotation_names_no_address_of_its_own() {
        assertThat(markup.fromHtml("<blockquote cite=\"https://example.org\">x</blockquote>")
                        .value())
                .isEqualTo("<blockquote>x</blockquote>");
    }

    @Test
    void pictures_come_from_the_web_or_the_site_only() {
        assertThat(markup.fromHtml(
                                "<img src=\"mailto:a@example.org\" alt=\"\"><img src=\"data:image/png;base64,aa\" alt=\"\">")
                        .value())
                .doesNotContain("src");
        assertThat(markup.fromHtml("<img src=\"../a.png\" srcset=\"b.png 2x\">").value())
                .isEqualTo("<img src=\"../a.png\" />");
    }

    @ParameterizedTest
    @MethodSource("org.rejoinder.text.HostileMarkup#payloads")
    void nothing_hostile_runs(String payload) {
        assertThat(HostileMarkup.firstActive(markup.fromHtml(payload))).isEmpty();
        assertThat(HostileMarkup.firstActive(markup.fromMarkdown(payload))).isEmpty();
        assertThat(HostileMarkup.firstActive(markup.fromHtml(Paragraphs.of(payload))))
                .isEmpty();
    }

    @Test
    void sanitising_twice_changes_nothing() {
        Stream.concat(HostileMarkup.payloads(), IntStream.range(0, 1_000).mapToObj(HostileMarkup::strewn))
                .forEach(written -> {
                    var once = markup.fromHtml(written);
                    assertThat(markup.fromHtml(once.value())).as(written).isEqualTo(once);
                    assertThat(HostileMarkup.firstActive(once)).as(written).isEmpty();
                });
    }

    @ParameterizedTest
    @MethodSource("org.rejoinder.text.CommentMarkupTest#exhausting")
    void hostile_length_costs_little(String written) {
        assertTimeout(Duration.ofSeconds(1), () -> markup.fromMarkdown(written));
        assertTimeout(Duration.ofSeconds(5), () -> markup.fromHtml(Paragraphs.of(written.repeat(10))));
    }
}
