package org.rejoinder.article;

import org.rejoinder.text.ArticleMarkup;
import org.rejoinder.text.SafeHtml;

/** The text of an article: as it was written, and as it is shown. */
public record Body(String source, Format format, SafeHtml html) {

    /** What the source is written in. */
    public enum Format {
        HTML,
        MARKDOWN
    }

    private static final ArticleMarkup MARKUP = new ArticleMarkup();

    /** Sanitises the text, which takes its time: to be called before a unit of work and not inside it. */
    public static Body of(String source, Format format) {
        return new Body(
                source,
                format,
                switch (format) {
                    case HTML -> MARKUP.fromHtml(source);
                    case MARKDOWN -> MARKUP.fromMarkdown(source);
                });
    }
}
