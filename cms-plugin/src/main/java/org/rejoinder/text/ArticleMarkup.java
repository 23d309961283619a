package org.rejoinder.text;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.autolink.AutolinkType;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Makes the body of an article, in HTML or Markdown (CommonMark 0.31 with tables), safe to show. */
@Dependent
public final class ArticleMarkup {

    private static final Sanitiser SANITISER = new Sanitiser(allowList());
    private static final List<org.commonmark.Extension> EXTENSIONS = List.of(
            TablesExtension.create(),
            AutolinkExtension.builder()
                    .linkTypes(AutolinkType.URL, AutolinkType.WWW)
                    .build());
    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .maxOpenBlockParsers(64)
            .maxInlineNesting(64)
            .build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(EXTENSIONS).sanitizeUrls(true).build();

    public SafeHtml fromHtml(String html) {
        return SANITISER.sanitise(html);
    }

    public SafeHtml fromMarkdown(String markdown) {
        return SANITISER.sanitise(RENDERER.render(PARSER.parse(Cleaned.lines(markdown))));
    }

    private static PolicyFactory allowList() {
        var number = Pattern.compile("[0-9]{1,5}");
        var side = Pattern.compile("left|center|right");
        return new HtmlPolicyBuilder()
                .allowElements("p", "div", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "hr", "br")
                .allowElements("ul", "ol", "li", "dl", "dt", "dd", "figure", "figcaption", "details", "summary")
                .allowElements("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td")
                .allowElements("a", "em", "strong", "i", "b", "u", "s", "del", "ins", "mark", "small", "q")
                .allowElements("code", "kbd", "samp", "var", "sub", "sup", "abbr", "cite", "dfn", "img")
                // the page's own heading is the article's title
                .allowElements((name, attributes) -> "h2", "h1")
                .allowUrlProtocols("http", "https", "mailto")
                .allowAttributes("href")
                .matching(Pattern.compile("(?s).*\\S.*"))
                .onElements("a")
                .allowAttributes("src")
                .matching(Pattern.compile("(?is)(?!\\s*mailto:).*\\S.*"))
                .onElements("img")
                .allowAttributes("alt")
                .onElements("img")
                .allowAttributes("width", "height")
                .matching(number)
                .onElements("img")
                .allowAttributes("title")
                .onElements("a", "abbr", "dfn")
                .allowAttributes("start", "value", "colspan", "rowspan")
                .matching(number)
                .onElements("ol", "li", "td", "th")
                .allowAttributes("align")
                .matching(side)
                .onElements("td", "th")
                .allowAttributes("scope")
                .matching(Pattern.compile("col|row"))
                .onElements("th")
                .allowAttributes("class")
                .matching(Pattern.compile("align(left|center|right)"))
                .onElements("img", "figure")
                .allowAttributes("class")
                .matching(Pattern.compile("language-[a-z0-9]{1,20}"))
                .onElements("code")
                .requireRelsOnLinks("noopener")
                .toFactory();
    }
}
