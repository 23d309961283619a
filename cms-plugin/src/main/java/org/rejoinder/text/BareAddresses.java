package org.rejoinder.text;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkSpan;
import org.nibor.autolink.LinkType;

/** Makes links of the web addresses in the text of HTML, where there is not one already. */
final class BareAddresses {

    private static final LinkExtractor ADDRESSES = LinkExtractor.builder()
            .linkTypes(EnumSet.of(LinkType.URL, LinkType.WWW))
            .build();
    private static final Set<String> LEFT_ALONE = Set.of("a", "pre", "code", "script", "style");

    private BareAddresses() {}

    static String link(String html) {
        var result = new StringBuilder();
        var tags = new Tags(html);
        int inside = 0;
        while (tags.next()) {
            add(tags.textBefore(), inside, result);
            result.append(tags.text());
            if (LEFT_ALONE.contains(tags.name().toLowerCase(Locale.ROOT))) {
                inside = Math.max(0, inside + (tags.isEnd() ? -1 : 1));
            }
        }
        add(tags.textBefore(), inside, result);
        return result.toString();
    }

    private static void add(String text, int inside, StringBuilder result) {
        if (inside > 0) {
            result.append(text);
            return;
        }
        for (var span : ADDRESSES.extractSpans(text)) {
            var words = text.substring(span.getBeginIndex(), span.getEndIndex());
            if (span instanceof LinkSpan link && words.indexOf('"') < 0) {
                var scheme = link.getType() == LinkType.WWW ? "http://" : "";
                result.append("<a href=\"")
                        .append(scheme)
                        .append(words)
                        .append("\">")
                        .append(words)
                        .append("</a>");
            } else {
                result.append(words);
            }
        }
    }
}
