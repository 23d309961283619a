package org.rejoinder.text;

import java.util.BitSet;
import java.util.HashSet;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.nodes.Entities;
import org.rejoinder.text.SearchWords.Term;

/** The place of a text where what was looked for is to be read, with the words marked. */
public final class Extract {

    private static final int BEFORE = 60;

    private Extract() {}

    /** The stretch that has most of the terms; the beginning of the text when it has none. Only {@code <mark>} is HTML. */
    public static SafeHtml of(String text, SearchWords words, int longest) {
        var folded = FoldedText.of(text);
        var marked = new BitSet(text.length());
        var places = new TreeMap<Integer, Set<Term>>();
        for (var term : words.terms()) {
            for (int at : SearchWords.places(folded.text(), term)) {
                int from = folded.origin(at);
                marked.set(from, end(folded, at + term.text().length(), text));
                places.computeIfAbsent(from, place -> new HashSet<>()).add(term);
            }
        }
        int begin = places.isEmpty() ? 0 : begin(text, best(places, longest - BEFORE), longest);
        return html(text, begin, Math.min(text.length(), begin + longest), marked);
    }

    /** A word that begins so is marked to its end. */
    private static int end(FoldedText folded, int after, String text) {
        var all = folded.text();
        int next = all.indexOf(' ', after);
        if (next < 0) {
            return text.length();
        }
        int end = folded.origin(next);
        while (end > 0 && !Character.isLetterOrDigit(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return end;
    }

    /** From which place on most different terms follow within reach. */
    private static int best(NavigableMap<Integer, Set<Term>> places, int reach) {
        int best = places.firstKey();
        int most = 0;
        for (int place : places.keySet()) {
            var near = new HashSet<Term>();
            places.subMap(place, true, place + Math.max(1, reach), false)
                    .values()
                    .forEach(near::addAll);
            if (near.size() > most) {
                most = near.size();
                best = place;
            }
        }
        return best;
    }

    private static int begin(String text, int place, int longest) {
        if (text.length() <= longest || place <= BEFORE) {
            return 0;
        }
        int blank = text.indexOf(' ', place - BEFORE);
        return blank >= 0 && blank < place ? blank + 1 : place;
    }

    private static SafeHtml html(String text, int begin, int limit, BitSet marked) {
        int end = limit;
        if (limit < text.length()) {
            int blank = text.lastIndexOf(' ', limit);
            end = blank > begin ? blank : limit - (Character.isLowSurrogate(text.charAt(limit)) ? 1 : 0);
        }
        var html = new StringBuilder(begin > 0 ? "…" : "");
        for (int at = begin; at < end; ) {
            boolean isMarked = marked.get(at);
            int change = isMarked ? marked.nextClearBit(at) : marked.nextSetBit(at);
            int next = change < 0 ? end : Math.min(change, end);
            var escaped = Entities.escape(text.substring(at, next));
            html.append(isMarked ? "<mark>" + escaped + "</mark>" : escaped);
            at = next;
        }
        return new SafeHtml(html.append(end < text.length() ? "…" : "").toString());
    }
}
