package org.rejoinder.mime;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Finds what the writer of a mail has written anew. What is cut is what a mail client has added: an earlier mail, quotes and
 * the lines above them, signatures, footers. Where the writer answers between quotes, each answer keeps the paragraph that
 * it stands below. Every line is looked at a fixed number of times.
 */
final class QuoteStripper {

    private static final int MAX_KEPT_QUOTE = 8;
    private static final int MAX_SIGNATURE = 15;
    private static final int MAX_FOOTERS = 3;

    private final List<Line> lines;
    private final BitSet cut;
    private final BitSet words = new BitSet();

    private QuoteStripper(List<Line> all) {
        int end = end(all);
        lines = all.subList(0, end);
        cut = new BitSet(end);
    }

    static AnswerText strip(List<Line> all) {
        var stripper = new QuoteStripper(all);
        stripper.cutAttributions();
        stripper.cutSignatures();
        stripper.cutFooters();
        var answer = stripper.answer();
        return answer.isBlank() ? new AnswerText(shown(all), true) : new AnswerText(answer, false);
    }

    static String shown(List<Line> lines) {
        return lines.stream().map(Line::shown).collect(Collectors.joining("\n")).strip();
    }

    /** Where the part ends that the writer may have written in. */
    private static int end(List<Line> all) {
        int lastQuote = -1;
        for (int i = 0; i < all.size(); i++) {
            lastQuote = all.get(i).isQuote() ? i : lastQuote;
        }
        for (int i = 0; i < all.size(); i++) {
            if (EarlierMail.begins(all, i)) {
                return i;
            }
            int attribution = i > lastQuote ? Attribution.length(all, i, false) : 0;
            if (attribution > 0) {
                return i - attribution + 1;
            }
        }
        return all.size();
    }

    private void cutAttributions() {
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.mark() == Line.Mark.ATTRIBUTION && !line.isQuote()) {
                cut.set(i);
            } else if (!line.isQuote() && !line.isBlank() && isQuoteSoonAfter(i)) {
                int length = Attribution.length(lines, i, true);
                cut.set(i - length + 1, i + 1, length > 0);
            }
        }
    }

    private boolean isQuoteSoonAfter(int i) {
        for (int next = i + 1; next < Math.min(lines.size(), i + 4); next++) {
            if (!lines.get(next).isBlank() || lines.get(next).isQuote()) {
                return lines.get(next).isQuote();
            }
        }
        return false;
    }

    private void cutSignatures() {
        for (int i = 0; i < lines.size(); i++) {
            boolean marked = lines.get(i).mark() == Line.Mark.SIGNATURE;
            if (!mayBeHuman(i) || (!marked && !isDelimiter(lines.get(i)))) {
                continue;
            }
            int end = i + 1;
            int said = 0;
            while (end < lines.size()
                    && mayBeHuman(end)
                    && (!marked || lines.get(end).mark() == Line.Mark.SIGNATURE)) {
                said += lines.get(end).isBlank() ? 0 : 1;
                end++;
            }
            if (said <= MAX_SIGNATURE) {
                cut.set(i, end);
            }
            i = end - 1;
        }
    }

    private static boolean isDelimiter(Line line) {
        return line.text().equals("--")
                || line.text().equals("-- ")
                || line.text().equals("--\u00A0");
    }

    /** Below the first thing written, and below the last. */
    private void cutFooters() {
        int quote = 0;
        while (quote < lines.size() && mayBeHuman(quote)) {
            quote++;
        }
        cutFootersAbove(quote);
        cutFootersAbove(lines.size());
    }

    private void cutFootersAbove(int end) {
        int found = 0;
        for (int i = end - 1; i >= 0 && found < MAX_FOOTERS; i--) {
            if (cut.get(i) || (lines.get(i).isBlank() && !lines.get(i).isQuote())) {
                continue;
            }
            if (lines.get(i).isQuote() || !Footers.isOne(lines.get(i).text())) {
                return;
            }
            cut.set(i);
            found++;
        }
    }

    private boolean mayBeHuman(int i) {
        return !cut.get(i) && !lines.get(i).isQuote();
    }

    private String answer() {
        for (int i = 0; i < lines.size(); i++) {
            words.set(i, mayBeHuman(i) && !lines.get(i).isBlank());
        }
        boolean between = isBetweenQuotes();
        var kept = new ArrayList<String>();
        for (int i = 0; i < lines.size(); i++) {
            if (mayBeHuman(i)) {
                kept.add(lines.get(i).text().stripTrailing());
            } else if (between && lines.get(i).isQuote()) {
                int end = endOfQuote(i);
                keep(i, end, kept);
                i = end - 1;
            } else {
                kept.add("");
            }
        }
        return joined(kept);
    }

    /** Words, a quote, and words again; or a quote on either side of the words. */
    private boolean isBetweenQuotes() {
        int turns = 0;
        boolean wordsBefore = false;
        boolean quoteBefore = false;
        for (int i = 0; i < lines.size(); i++) {
            boolean quote = lines.get(i).isQuote() && !lines.get(i).isBlank();
            if ((words.get(i) && (quoteBefore || !wordsBefore)) || (quote && (wordsBefore || !quoteBefore))) {
                turns++;
                wordsBefore = words.get(i);
                quoteBefore = quote;
            }
        }
        return turns >= 3;
    }

    private int endOfQuote(int start) {
        int i = start;
        while (i < lines.size() && lines.get(i).isQuote()) {
            i++;
        }
        return i;
    }

    /** Keeps the last paragraph of the quote if words stand below it. */
    private void keep(int start, int end, List<String> kept) {
        boolean answered = isAnswered(end);
        int last = end - 1;
        while (last >= start && lines.get(last).isBlank()) {
            last--;
        }
        int first = last;
        while (first > start && !lines.get(first - 1).isBlank() && last - first + 1 < MAX_KEPT_QUOTE) {
            first--;
        }
        kept.add("");
        for (int i = first; answered && last >= start && i <= last; i++) {
            kept.add(lines.get(i).shown());
        }
        kept.add("");
    }

    private boolean isAnswered(int from) {
        int i = from;
        while (i < lines.size() && !words.get(i) && !lines.get(i).isQuote()) {
            i++;
        }
        return i < lines.size() && words.get(i);
    }

    /** With one empty line where there were several. */
    private static String joined(List<String> kept) {
        var result = new StringBuilder();
        boolean blank = true;
        for (var line : kept) {
            if (!line.isBlank()) {
                result.append(line).append('\n');
            } else if (!blank) {
                result.append('\n');
            }
            blank = line.isBlank();
        }
        return result.toString().strip();
    }
}
