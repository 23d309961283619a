package org.rejoinder.spam;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.rejoinder.text.LookAlikes;
import org.rejoinder.text.SearchWords;

/**
 * A text as words that may only look like others: "саѕіno" with letters of other scripts, "casin0" with a digit. A word of plain
 * letters is what it is, so that "modem" is never taken for "modern".
 */
record Words(List<Word> words, Set<String> forms) {

    private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");
    private static final Pattern PLAIN = Pattern.compile("[a-z]*|[0-9]*");

    /** A word as it is compared, and what it looks like. */
    private record Word(String folded, Set<String> looks) {

        static Word of(String text) {
            return new Word(SearchWords.searchable(List.of(text)), LookAlikes.of(text));
        }

        /** All that it passes for: itself, and what it looks like if it is not of plain letters. */
        Set<String> forms() {
            var forms = new HashSet<>(Set.of(folded));
            if (!PLAIN.matcher(folded).matches()) {
                forms.addAll(looks);
            }
            return forms;
        }

        boolean isOneOf(Set<String> forms) {
            return forms.contains(folded) || looks.stream().anyMatch(forms::contains);
        }
    }

    static Words of(String text) {
        var known = new HashMap<String, Word>();
        var words = Arrays.stream(APART.split(text))
                .filter(word -> !word.isEmpty())
                .map(word -> known.computeIfAbsent(word, Word::of))
                .toList();
        var forms = new HashSet<String>();
        known.values().forEach(word -> forms.addAll(word.forms()));
        return new Words(words, forms);
    }

    /** Whether these words stand in a row in it, or what looks like them. */
    boolean have(Words row) {
        int length = row.words.size();
        boolean mayBe = length > 0 && row.words.stream().allMatch(word -> word.isOneOf(forms));
        for (int from = 0; mayBe && from + length <= words.size(); from++) {
            int i = 0;
            while (i < length && row.words.get(i).isOneOf(words.get(from + i).forms())) {
                i++;
            }
            if (i == length) {
                return true;
            }
        }
        return false;
    }
}
