package org.rejoinder.sample.site.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rejoinder.sample.site.cms.Article;
import org.rejoinder.sample.site.cms.CommentList;
import org.rejoinder.sample.site.cms.Named;

/** An article with what it leads to and a page of its discussion. */
public record ArticleView(
        Article article,
        String address,
        List<Article> related,
        CommentList thoughts,
        boolean fromTheMiddle,
        CommentForm form) {

    private static final int CATEGORIES_ABOVE = 3;

    /** A way to tell others. */
    public record Way(String name, String address) {}

    /** The categories that stand above the title; an article with dozens of them has the others below. */
    public List<Named> firstCategories() {
        var all = article.categories();
        return all.subList(0, Math.min(CATEGORIES_ABOVE, all.size()));
    }

    public List<Named> moreCategories() {
        var all = article.categories();
        return all.subList(firstCategories().size(), all.size());
    }

    /** The text, with a box around each table that scrolls by itself, also by keyboard, when a table is wider than the screen. */
    public String body() {
        var html = article.body() == null ? "" : article.body();
        return html.replace("<table", "<div class=\"across\" role=\"group\" aria-label=\"Table\" tabindex=\"0\"><table")
                .replace("</table>", "</table></div>");
    }

    /** Plain links: whoever shares the page asks somebody else for it, this page asks nobody. */
    public List<Way> ways() {
        var page = Words.segment(address);
        var both = Words.segment(article.title() + " " + address);
        return List.of(
                new Way("Email", "mailto:?subject=" + Words.segment(article.title()) + "&body=" + page),
                new Way("Bluesky", "https://bsky.app/intent/compose?text=" + both),
                new Way("Facebook", "https://www.facebook.com/sharer/sharer.php?u=" + page),
                new Way("WhatsApp", "https://wa.me/?text=" + both));
    }

    public @Nullable String next() {
        return thoughts.meta().next();
    }
}
