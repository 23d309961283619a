package org.rejoinder.text;

import org.jsoup.Jsoup;

/** The body of an article for whom reads it away from its page: every address in it says where it leads by itself. */
public final class AbsoluteLinks {

    private static final ArticleMarkup MARKUP = new ArticleMarkup();

    private AbsoluteLinks() {}

    /** Makes them so; {@code page} is the absolute address of the page that the body stands on. */
    public static SafeHtml in(SafeHtml body, String page) {
        var document = Jsoup.parseBodyFragment(body.value(), page);
        document.outputSettings().prettyPrint(false);
        document.select("[srcset]").removeAttr("srcset").removeAttr("sizes");
        for (var name : new String[] {"href", "src"}) {
            for (var element : document.select("[" + name + "]")) {
                var absolute = element.absUrl(name);
                if (!absolute.isEmpty()) {
                    element.attr(name, absolute);
                }
            }
        }
        return MARKUP.fromHtml(document.body().html());
    }
}
