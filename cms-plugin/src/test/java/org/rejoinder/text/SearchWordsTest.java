package org.rejoinder.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rejoinder.text.SearchWords.Term;

class SearchWordsTest {

    @Test
    void words_are_folded_and_what_stands_in_quotation_marks_stays_together() {
        assertThat(SearchWords.of("Ice “Foam-Rolling” CAFÉ it's").terms())
                .containsExactly(
                        new Term("ice", true),
                        new Term("foam rolling", false),
                        new Term("cafe", true),
                        new Term("its", true));
        assertThat(SearchWords.of("a b \"c d").terms()).extracting(Term::text).containsExactly("a", "b", "c", "d");
    }

    @Test
    void signs_alone_are_nothing_to_look_for() {
        for (var typed : List.of("", " ", "\"\"", "*", "'", "-", "…", "\u0301\u200d")) {
            assertThat(SearchWords.of(typed).terms().stream()
                            .allMatch(term -> term.text().isBlank()
                                    || term.text().codePoints().noneMatch(Character::isLetterOrDigit)))
                    .isTrue();
        }
        assertThat(SearchWords.of("*'\"!").isEmpty()).isTrue();
    }

    @Test
    void whatever_is_typed_becomes_letters_digits_and_marks() {
        var random = new Random(5);
        for (int i = 0; i < 2_000; i++) {
            var typed = new StringBuilder();
            for (int c = 0; c < 20; c++) {
                typed.append((char) random.nextInt(random.nextBoolean() ? 128 : 65_536));
            }
            for (var term : SearchWords.of(typed.toString()).terms()) {
                assertThat(term.text()).matches("[\\p{L}\\p{Nd}\\p{Mn}\\p{Mc} ]+");
                assertThat(SearchWords.of(term.text()).areIn(SearchWords.searchable(List.of(typed.toString()))))
                        .as(typed.toString())
                        .isTrue();
            }
        }
    }

    @Test
    void an_extract_is_the_text_with_marks_and_nothing_else() {
        var random = new Random(6);
        var alphabet = "ab é'’<>&\"ß漢字ﬁ½ İ\ud83d\ude00\n";
        for (int i = 0; i < 2_000; i++) {
            var text = new StringBuilder();
            for (int c = 0; c < random.nextInt(200); c++) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            var extract = Extract.of(text.toString(), SearchWords.of("a bé 漢 \"fi ss\""), 60)
                    .value()
                    .replace("<mark>", "")
                    .replace("</mark>", "");

            assertThat(extract).doesNotContain("<", ">");
            assertThat(extract.length()).isLessThan(60 * 6 + 3);
        }
    }

    @Test
    void the_extract_shows_most_of_the_words_together() {
        var text = "Ice first. " + "Something else. ".repeat(40) + "Then ice and heat together. " + "More. ".repeat(50);

        assertThat(Extract.of(text, SearchWords.of("ice heat"), 120).value())
                .contains("<mark>ice</mark> and <mark>heat</mark> together");
        assertThat(Extract.of("Ice’s", SearchWords.of("ices"), 120).value()).isEqualTo("<mark>Ice’s</mark>");
        assertThat(Extract.of("A long text", SearchWords.of("none"), 7).value()).isEqualTo("A long…");
    }
}
