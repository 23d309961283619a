package org.rejoinder.mime;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

/** The lines that a reader of HTML sees, with what the mail client's own elements say of them ({@link ClientHtml}). */
final class HtmlLines implements NodeFilter {

    private static final int MAX_NESTING = 500;
    private static final int LONGEST_LINK = 500;
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "blockquote",
            "center",
            "dd",
            "div",
            "dl",
            "dt",
            "fieldset",
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
            "li",
            "main",
            "ol",
            "p",
            "pre",
            "section",
            "table",
            "tr",
            "ul");
    private static final Set<String> APART = Set.of("p", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "table");

    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();
    private final Deque<Node> quotes = new ArrayDeque<>();
    private final Deque<Node> marked = new ArrayDeque<>();
    private final Deque<Node> preformatted = new ArrayDeque<>();
    private Line.Mark mark = Line.Mark.NONE;
    private String lastWords = "";

    private HtmlLines() {}

    static List<Line> of(String html) {
        var document = Parser.htmlParser().setMaxDepth(MAX_NESTING).parseInput(PlainLines.clean(html), "");
        var result = new HtmlLines();
        document.body().filter(result);
        result.end();
        return result.lines;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            append(text.getWholeText());
        } else if (node instanceof Element element) {
            if (ClientHtml.isHidden(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            begin(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            end(element);
        }
        return FilterResult.CONTINUE;
    }

    private void end(Element element) {
        link(element);
        if (BLOCKS.contains(element.normalName())) {
            end();
            apart(element);
        }
        if (closes(quotes, element)) {
            end();
            quotes.pop();
        }
        if (closes(preformatted, element)) {
            end();
            preformatted.pop();
        }
        if (closes(marked, element)) {
            end();
            marked.pop();
            mark = Line.Mark.NONE;
        }
    }

    private void begin(Element element) {
        if (BLOCKS.contains(element.normalName())) {
            end();
            apart(element);
        }
        switch (element.normalName()) {
            case "br" -> line();
            case "li" -> current.append("- ");
            case "td", "th" -> current.append(current.isEmpty() ? "" : " ");
            case "img" -> current.append(ClientHtml.sign(element));
            case "pre" -> preformatted.push(element);
            default -> {
                // an element that only dresses its words
            }
        }
        if (ClientHtml.isQuote(element, lastWords)) {
            end();
            quotes.push(element);
        }
        note(element);
    }

    private void note(Element element) {
        var said = ClientHtml.mark(element);
        if (said == Line.Mark.EARLIER_MAIL) {
            end();
            lines.add(new Line("", quotes.size(), said));
        } else if (said != Line.Mark.NONE && marked.isEmpty()) {
            end();
            mark = said;
            marked.push(element);
        }
    }

    @SuppressWarnings("ReferenceEquality") // this very element, not one like it
    private static boolean closes(Deque<Node> open, Node node) {
        return open.peek() == node;
    }

    private void append(String text) {
        if (!preformatted.isEmpty()) {
            for (var line : text.split("\n", -1)) {
                current.append(line);
                if (text.contains("\n")) {
                    line();
                }
            }
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = Character.isWhitespace(c) || c == '\u00A0';
            if (!space) {
                current.append(c);
            } else if (!current.isEmpty() && current.charAt(current.length() - 1) != ' ') {
                current.append(' ');
            }
        }
    }

    /** Names where a link leads, unless its words do. */
    private void link(Element element) {
        var address = element.normalName().equals("a") ? element.attr("href").strip() : "";
        boolean known = address.length() > LONGEST_LINK
                || !address.regionMatches(true, 0, "http", 0, 4)
                || current.isEmpty()
                || bare(current.substring(Math.max(0, current.length() - LONGEST_LINK - 10)))
                        .endsWith(bare(address));
        if (!known) {
            current.append(" <").append(address).append('>');
        }
    }

    private static String bare(String address) {
        var start = address.indexOf("://");
        var rest = start < 0 ? address.strip() : address.strip().substring(start + 3);
        return rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest;
    }

    private void apart(Element element) {
        if (APART.contains(element.normalName())
                && !lines.isEmpty()
                && !lines.get(lines.size() - 1).isBlank()) {
            lines.add(new Line("", quotes.size(), mark));
        }
    }

    private void end() {
        if (!current.toString().isBlank()) {
            line();
        }
        current.setLength(0);
    }

    private void line() {
        var words = preformatted.isEmpty() ? current.toString().strip() : current.toString();
        var quoted = preformatted.isEmpty() || words.startsWith(">") ? Line.parse(words) : Line.of(words, 0);
        lines.add(new Line(quoted.text(), quotes.size() + quoted.depth(), mark));
        lastWords = words.isBlank() ? lastWords : words;
        current.setLength(0);
    }
}
