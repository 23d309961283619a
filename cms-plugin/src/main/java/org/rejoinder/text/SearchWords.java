package org.rejoinder.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * What somebody looks for: words, and phrases in quotation marks, all of which are to be found. Whatever was typed is
 * words and nothing else; no sign of it is left that a query could take for an order.
 */
public record SearchWords(List<Term> terms) {

    /** A query longer than this is nobody's. */
    public static final int LONGEST = 200;

    private static final int MOST_TERMS = 16;
    private static final int SHORTEST_BEGINNING = 3;
    private static final String QUOTATION_MARKS = "[\"“”„«»]";

    /**
     * A word, or words that stand together.
     *
     * @param beginning whether words that begin so are meant too
     */
    public record Term(String text, boolean beginning) {}

    public SearchWords {
        terms = List.copyOf(terms);
    }

    /** Reads what was typed; without a letter or digit there is nothing to look for, and the list is empty. */
    public static SearchWords of(String typed) {
        var terms = new LinkedHashSet<Term>();
        var parts = typed.split(QUOTATION_MARKS, -1);
        for (int i = 0; i < parts.length; i++) {
            var folded = FoldedText.fold(parts[i]);
            boolean isPhrase = i % 2 == 1 && i < parts.length - 1;
            if (isPhrase && !folded.isEmpty()) {
                terms.add(new Term(folded, false));
            } else if (!folded.isEmpty()) {
                for (var word : folded.split(" ", -1)) {
                    terms.add(new Term(word, word.codePointCount(0, word.length()) >= SHORTEST_BEGINNING));
                }
            }
        }
        return new SearchWords(terms.stream().limit(MOST_TERMS).toList());
    }

    public boolean isEmpty() {
        return terms.isEmpty();
    }

    /** What search is to find a text by. */
    public static String searchable(List<String> texts) {
        return FoldedText.fold(String.join(" . ", texts));
    }

    /** Whether a text, made by {@link #searchable}, has them all. */
    public boolean areIn(String searchable) {
        return terms.stream().allMatch(term -> !places(searchable, term).isEmpty());
    }

    /** Where a term begins in a folded text. */
    static List<Integer> places(String folded, Term term) {
        var places = new ArrayList<Integer>();
        boolean apart = hasWordsApart(term.text());
        for (int at = folded.indexOf(term.text()); at >= 0; at = folded.indexOf(term.text(), at + 1)) {
            int end = at + term.text().length();
            boolean begins = at == 0 || folded.charAt(at - 1) == ' ';
            boolean ends = term.beginning() || end == folded.length() || folded.charAt(end) == ' ';
            if (!apart || (begins && ends)) {
                places.add(at);
            }
        }
        return places;
    }

    /** Chinese, Japanese, Thai and some others write no blanks between words. */
    private static boolean hasWordsApart(String text) {
        return text.codePoints().noneMatch(c -> switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        });
    }

    @Override
    public String toString() {
        return terms.size() + " words";
    }
}
