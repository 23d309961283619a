package org.rejoinder.text;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The words of safe HTML, for readers of mail and for search. */
public final class PlainText {

    private static final Set<String> PARAGRAPHS = Set.of(
            "p", "div", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "ul", "ol", "dl", "table", "figure", "hr");
    private static final Set<String> LINES = Set.of("li", "dt", "dd", "tr", "figcaption", "caption", "summary");

    private PlainText() {}

    /** The words alone, in one line. */
    public static String line(SafeHtml html) {
        return Cleaned.line(lines(html, false));
    }

    /** Paragraphs apart by an empty line, items with a dash, and the address of each link behind its words. */
    public static String lines(SafeHtml html) {
        return lines(html, true);
    }

    /** The same without the addresses of links, for words of strangers that go to people's mail. */
    public static String words(SafeHtml html) {
        return lines(html, false);
    }

    private static String lines(SafeHtml html, boolean marked) {
        var writer = new Writer(marked);
        Jsoup.parseBodyFragment(html.value()).body().traverse(writer);
        return writer.text.toString().strip();
    }

    private static final class Writer implements NodeVisitor {

        private final StringBuilder text = new StringBuilder();
        private final boolean marked;

        Writer(boolean marked) {
            this.marked = marked;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                add(words);
            } else if (node instanceof Element element) {
                begin(element.normalName(), element);
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                end(element.normalName(), element);
            }
        }

        private void begin(String name, Element element) {
            if (PARAGRAPHS.contains(name)) {
                breakLine(element.parents().is("li") ? 1 : 2);
            } else if (LINES.contains(name)) {
                breakLine(1);
            }
            if (name.equals("li") && marked) {
                text.append("- ");
            }
            if (name.equals("td") || name.equals("th")) {
                text.append(atLineStart() ? "" : marked ? " | " : " ");
            }
        }

        private void end(String name, Element element) {
            if (name.equals("br")) {
                text.append('\n');
            } else if (PARAGRAPHS.contains(name)) {
                breakLine(element.parents().is("li") ? 1 : 2);
            } else if (LINES.contains(name)) {
                breakLine(1);
            } else if (marked && name.equals("a")) {
                var address = element.attr("href");
                if (!address.isEmpty() && !address.equals(element.text())) {
                    text.append(" <").append(address).append('>');
                }
            }
        }

        private void add(TextNode words) {
            var parent = words.parent();
            if (parent != null && parent.closest("pre") != null) {
                text.append(words.getWholeText());
                return;
            }
            var folded = words.getWholeText().replaceAll("[ \\t\\n\\f\\r]+", " ");
            text.append(atLineStart() || text.charAt(text.length() - 1) == ' ' ? folded.stripLeading() : folded);
        }

        private boolean atLineStart() {
            return text.isEmpty() || text.charAt(text.length() - 1) == '\n';
        }

        private void breakLine(int wanted) {
            int end = text.length();
            if (end >= 2 && text.substring(end - 2).equals("- ")) {
                return;
            }
            while (end > 0 && text.charAt(end - 1) == ' ') {
                end--;
            }
            text.setLength(end);
            int present = 0;
            while (present < end && text.charAt(end - 1 - present) == '\n') {
                present++;
            }
            if (end > 0) {
                text.append("\n".repeat(Math.max(0, wanted - present)));
            }
        }
    }
}
