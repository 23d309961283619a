package org.rejoinder.text;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.autolink.AutolinkType;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Makes what a commenter wrote safe to show: CommonMark without headings, images and tables, and a little HTML. */
@Dependent
public final class CommentMarkup {

    private static final Sanitiser SANITISER = new Sanitiser(allowList());
    private static final List<org.commonmark.Extension> EXTENSIONS = List.of(AutolinkExtension.builder()
            .linkTypes(
                    AutolinkType.URL,
                    AutolinkType.WWW) // an address of a person is never made a link for the harvesters
            .build());
    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .enabledBlockTypes(Set.of(
                    BlockQuote.class,
                    FencedCodeBlock.class,
                    HtmlBlock.class,
                    IndentedCodeBlock.class,
                    ListBlock.class,
                    ThematicBreak.class))
            .postProcessor(new PicturesAsLinks())
            .maxOpenBlockParsers(32)
            .maxInlineNesting(32)
            .build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .softbreak("<br />\n")
            .sanitizeUrls(true)
            .build();

    public SafeHtml fromMarkdown(String markdown) {
        return SANITISER.sanitise(RENDERER.render(PARSER.parse(Cleaned.lines(markdown))));
    }

    /** For comments that come as HTML, from another system or by mail. */
    public SafeHtml fromHtml(String html) {
        return SANITISER.sanitise(html);
    }

    private static PolicyFactory allowList() {
        return new HtmlPolicyBuilder()
                .allowElements("p", "br", "em", "strong", "i", "b", "del", "code", "a")
                .allowElements("blockquote", "ul", "ol", "li", "pre", "hr")
                // text of blocks that are not taken must not run into its neighbour's
                .allowElements((name, attributes) -> "p", "h1", "h2", "h3", "h4", "h5", "h6", "div")
                .allowUrlProtocols("http", "https", "mailto")
                .allowAttributes("href")
                .matching(Pattern.compile("(?is)\\s*(https?://|mailto:).*"))
                .onElements("a")
                .requireRelsOnLinks("nofollow", "ugc", "noopener")
                .toFactory();
    }
}
