package org.rejoinder.migration;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.rejoinder.text.ArticleMarkup;
import org.rejoinder.text.Cleaned;
import org.rejoinder.text.Excerpt;
import org.rejoinder.text.PlainText;
import org.rejoinder.text.Slug;

/** Plain fields as WordPress keeps them: titles and names with markup and entities, slugs percent-encoded. */
final class PlainWords {

    private static final ArticleMarkup MARKUP = new ArticleMarkup();

    private PlainWords() {}

    /** The words of a field, ended at a word if there are too many. */
    static String of(String field, int longest) {
        var words = field.indexOf('<') < 0 && field.indexOf('&') < 0
                ? Cleaned.line(field)
                : PlainText.line(MARKUP.fromHtml(field));
        return Excerpt.shorten(words, longest);
    }

    /** The slug a thing had, as far as it can be one here. */
    static Optional<Slug> slug(String encoded) {
        var decoded = decoded(encoded).toLowerCase(Locale.ROOT);
        if (decoded.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Slug.parse(decoded));
        } catch (IllegalArgumentException e) {
            return Slug.of(decoded);
        }
    }

    private static String decoded(String encoded) {
        try {
            return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return encoded;
        }
    }
}
