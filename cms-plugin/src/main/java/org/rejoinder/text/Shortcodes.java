package org.rejoinder.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns the shortcodes of WordPress that have a meaning without it into HTML: captions become figures and embeds
 * links; galleries and players go, with the addresses between their brackets kept as links. Unknown ones stay.
 */
final class Shortcodes {

    private static final Pattern BEGIN = Pattern.compile(
            "\\[(caption|wp_caption|gallery|playlist|audio|video|embed)(?![\\w-])((?:[^\\[\\]\"]{1,500}+|\"[^\"\\[]{0,500}\"){0,50}+)\\]");
    private static final Pattern ALIGNMENT = Pattern.compile("align=[\"']?(align(?:left|right|center))");
    private static final Pattern OLD_CAPTION = Pattern.compile("caption=\"([^\"]{0,500})\"");
    private static final Pattern PICTURE = Pattern.compile(
            "\\s*((?:<a\\s[^<>]{0,2000}>\\s*)?<img\\s(?:[^<>\"]{1,500}+|\"[^\"]{0,2000}\"){0,100}+>(?:\\s*</a>)?)(.*)",
            Pattern.DOTALL);
    private static final Set<String> WITHOUT_CONTENT = Set.of("gallery", "playlist");

    private final String body;
    /** Where the next end of each shortcode stands, so that a body full of beginnings is searched once. */
    private final Map<String, Integer> ends = new HashMap<>();

    private Shortcodes(String body) {
        this.body = body;
    }

    static String expand(String body) {
        return new Shortcodes(body).expand();
    }

    private String expand() {
        var begin = BEGIN.matcher(body);
        var result = new StringBuilder();
        int done = 0;
        while (begin.find(done)) {
            result.append(body, done, begin.start());
            var name = begin.group(1);
            int after = begin.end();
            int end = WITHOUT_CONTENT.contains(name) ? -1 : endOf(name, after);
            var content = end < 0 ? "" : body.substring(after, end);
            result.append(name.endsWith("caption") ? figure(begin.group(2), content) : link(content.strip()));
            done = end < 0 ? after : body.indexOf(']', end) + 1;
        }
        return result.append(body, done, body.length()).toString();
    }

    /** A link to an address that shows the address; other words stay words. */
    static String link(String text) {
        if (!text.startsWith("http")) {
            return text;
        }
        return WebAddress.find(text.replace("&amp;", "&"))
                .map(address -> address.value().replace("&", "&amp;"))
                .map(address -> "<a href=\"" + address + "\">" + address + "</a>")
                .orElse(text);
    }

    private int endOf(String name, int from) {
        int end = nextEnd(name, from, ends.get(name));
        ends.put(name, end);
        int next = body.indexOf("[" + name, from);
        return end == body.length() || (next >= 0 && next < end) ? -1 : end;
    }

    private int nextEnd(String name, int from, @Nullable Integer known) {
        if (known != null && known >= from) {
            return known;
        }
        int end = body.indexOf("[/" + name + "]", from);
        return end < 0 ? body.length() : end;
    }

    private static String figure(String attributes, String content) {
        var picture = PICTURE.matcher(content);
        if (!picture.matches()) {
            return content;
        }
        var side = ALIGNMENT.matcher(attributes);
        var old = OLD_CAPTION.matcher(attributes);
        var caption = picture.group(2).isBlank() && old.find() ? old.group(1) : picture.group(2);
        return "\n\n<figure" + (side.find() ? " class=\"" + side.group(1) + "\">" : ">") + picture.group(1)
                + (caption.isBlank() ? "" : "<figcaption>" + caption.strip() + "</figcaption>")
                + "</figure>\n\n";
    }
}
