package org.rejoinder.sample.server.trust;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Reads markup as a browser does, and says what in it would run, fetch or send. */
final class Browser {

    /** What nobody's words may become; a page has some of them by itself. */
    private static final String ACTIVE =
            "script, style, svg, math, iframe, object, embed, form, input, button, textarea, base, link, meta, noscript, "
                    + "template, video, audio, source, title, img, image, marquee, details, isindex, frameset, applet";

    private static final Set<String> ADDRESSES = Set.of(
            "href", "src", "action", "formaction", "data", "xlink:href", "background", "poster", "cite", "srcset");

    private Browser() {}

    /** In a fragment that is all a visitor's. */
    static List<String> activeIn(String fragment) {
        return Jsoup.parseBodyFragment(fragment).body().getAllElements().stream()
                .filter(element -> !element.is("body"))
                .filter(element -> element.is(ACTIVE)
                        || isActive(element)
                        || element.hasAttr("style")
                        || element.hasAttr("id")
                        || element.hasAttr("name"))
                .map(Element::outerHtml)
                .toList();
    }

    /** In a page that has scripts and styles of its own, but none with a visitor's words. */
    static List<String> activeInPage(String page) {
        return Jsoup.parse(page).getAllElements().stream()
                .filter(element -> isActive(element) || isTheirs(element))
                .map(Element::outerHtml)
                .toList();
    }

    /** In the texts of a feed, which its readers show as HTML; in RSS some do so with all of them. */
    static List<String> activeInFeed(String feed) {
        return Jsoup.parse(feed, "", Parser.xmlParser()).select("item > *, entry > content").stream()
                .flatMap(element -> activeInPage(element.text()).stream())
                .toList();
    }

    private static boolean isTheirs(Element element) {
        return element.is("script, style, svg, math, iframe, object, embed, base, meta, link, template, noscript, img")
                && (element.data() + element.attributes().html()).matches("(?s).*(alert\\(|evil\\.example).*")
                && !element.hasAttr("content");
    }

    private static boolean isActive(Element element) {
        return element.attributes().asList().stream().anyMatch(Browser::isActive);
    }

    private static boolean isActive(Attribute attribute) {
        var name = attribute.getKey().toLowerCase(Locale.ROOT);
        var value = attribute.getValue().replaceAll("[\\s\\p{Cntrl}]", "").toLowerCase(Locale.ROOT);
        return name.startsWith("on")
                || name.equals("srcdoc")
                || (name.equals("style") && value.contains("url("))
                || (ADDRESSES.contains(name) && value.matches("(javascript|vbscript|data):.*"))
                || (ADDRESSES.contains(name) && value.startsWith("//evil.example"));
    }
}
