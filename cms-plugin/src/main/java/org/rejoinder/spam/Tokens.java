package org.rejoinder.spam;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.rejoinder.text.SearchWords;

/** The words that a comment is judged by: folded, each once, with the domains it leads to. */
final class Tokens {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 30;
    private static final int MOST = 500;
    private static final int FIRST_WITHOUT_BLANKS = 0x2E80; // Chinese, Japanese and Korean

    private Tokens() {}

    static Set<String> of(Candidate candidate) {
        var tokens = new TreeSet<String>();
        candidate.domains().forEach(domain -> tokens.add("site:" + domain));
        var words = SearchWords.searchable(
                List.of(candidate.name(), candidate.website().orElse(""), candidate.source()));
        for (var word : words.split(" ", -1)) {
            if (tokens.size() < MOST) {
                add(word, tokens);
            }
        }
        return tokens;
    }

    /** What is written without blanks counts by pairs of characters. */
    private static void add(String word, Set<String> tokens) {
        if (word.chars().anyMatch(c -> c >= FIRST_WITHOUT_BLANKS)) {
            for (int i = 0; i + 2 <= word.length() && tokens.size() < MOST; i++) {
                tokens.add(word.substring(i, i + 2));
            }
        } else if (word.length() >= SHORTEST && word.length() <= LONGEST) {
            tokens.add(word);
        }
    }
}
