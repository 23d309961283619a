package org.rejoinder.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Gives bodies that were written without markup the paragraphs WordPress shows them with: empty lines part
 * paragraphs, single line ends are line breaks; blocks, {@code <pre>} and bodies of the block editor stay as they are.
 * What it makes must still pass a sanitiser.
 */
public final class Paragraphs {

    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "caption",
            "center",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "iframe",
            "li",
            "main",
            "nav",
            "noscript",
            "object",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul",
            "video",
            "audio");
    /** Blocks whose own text is paragraphs. */
    private static final Set<String> HOLDERS =
            Set.of("article", "aside", "blockquote", "center", "div", "footer", "header", "main", "section", "details");
    /** Blocks whose own text is paragraphs only if an empty line says so. */
    private static final Set<String> CELLS = Set.of("li", "td", "dd");

    private static final Set<String> VERBATIM = Set.of("pre", "script", "style", "textarea", "svg");
    private static final Set<String> VOID_BLOCKS = Set.of("hr");
    private static final Pattern EMPTY_LINE = Pattern.compile("\n[ \\t\\x{A0}]*(?:\n[ \\t\\x{A0}]*)+");
    private static final Pattern LINE_END = Pattern.compile("(?<!<br>|<br/>|<br />)[ \\t]*\n");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"\\[\\]]{1,500}");

    private final StringBuilder result = new StringBuilder();
    private final StringBuilder run = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    private Paragraphs() {}

    public static String of(String body) {
        var expanded = Shortcodes.expand(body.replace("\r\n", "\n").replace('\r', '\n'));
        return expanded.contains("<!-- wp:") ? expanded : new Paragraphs().divide(expanded);
    }

    /** The same for comments, which have no shortcodes, and whose web addresses are links. */
    public static String ofComment(String comment) {
        return new Paragraphs()
                .divide(BareAddresses.link(comment.replace("\r\n", "\n").replace('\r', '\n')));
    }

    private String divide(String html) {
        var tags = new Tags(html);
        while (tags.next()) {
            run.append(tags.textBefore());
            if (tags.isComment()) {
                continue;
            }
            var name = tags.name().toLowerCase(Locale.ROOT);
            if (VERBATIM.contains(name) && !tags.isEnd()) {
                flush();
                result.append(tags.throughEndOf(name)).append('\n');
            } else if (BLOCKS.contains(name)) {
                flush();
                result.append(tags.text());
                enterOrLeave(name, tags.isEnd());
            } else {
                run.append(tags.text().replace('\n', ' '));
            }
        }
        run.append(tags.textBefore());
        flush();
        return result.toString();
    }

    private void enterOrLeave(String name, boolean end) {
        if (!end) {
            if (!VOID_BLOCKS.contains(name)) {
                open.push(name);
            }
        } else if (open.contains(name)) {
            while (!open.pop().equals(name)) {
                // elements left open end with the one around them
            }
            result.append('\n');
        }
    }

    private void flush() {
        var text = run.toString().strip();
        run.setLength(0);
        if (text.isEmpty()) {
            return;
        }
        var around = open.peek();
        var parts = EMPTY_LINE.splitAsStream(text).toList();
        if (around == null || HOLDERS.contains(around) || (CELLS.contains(around) && parts.size() > 1)) {
            for (var part : parts) {
                result.append("<p>").append(inline(part.strip())).append("</p>\n");
            }
        } else {
            result.append(lineBreaks(text));
        }
    }

    /** An address alone is what WordPress shows as an embed of another site; here it is a link. */
    private static String inline(String part) {
        return ADDRESS.matcher(part).matches() ? Shortcodes.link(part) : lineBreaks(part);
    }

    private static String lineBreaks(String text) {
        return LINE_END.matcher(text).replaceAll("<br />\n");
    }
}
