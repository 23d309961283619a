package org.rejoinder.text;

import com.ibm.icu.text.BreakIterator;
import java.util.Locale;
import org.jsoup.Jsoup;

/** A short plain summary that stands for an article in lists. */
public final class Excerpt {

    private Excerpt() {}

    /** The first sentences of a body; when not even one fits, its first words and "…". */
    public static String derive(SafeHtml body, int longest) {
        var document = Jsoup.parseBodyFragment(body.value());
        document.select("h2, h3, h4, h5, h6, figure, table, pre, sup").remove();
        var prose = PlainText.line(SafeHtml.stored(document.body().html()));
        return shorten(prose.isEmpty() ? PlainText.line(body) : prose, longest);
    }

    /** A plain text ended at its last sentence or word that fits. */
    public static String shorten(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int sentence = lastBoundary(BreakIterator.getSentenceInstance(Locale.ROOT), text, longest + 1);
        var sentences = text.substring(0, sentence).strip();
        if (sentences.length() > longest / 4 && sentences.length() <= longest) {
            return sentences;
        }
        int room = longest - 1;
        int blank = text.lastIndexOf(' ', room);
        int end = blank > 0 ? blank : lastBoundary(BreakIterator.getCharacterInstance(Locale.ROOT), text, room);
        return text.substring(0, end).replaceFirst("[\\s,;:–—-]+$", "") + "…";
    }

    private static int lastBoundary(BreakIterator breaks, String text, int before) {
        breaks.setText(text);
        return breaks.isBoundary(before) ? before : Math.max(0, breaks.preceding(before));
    }
}
