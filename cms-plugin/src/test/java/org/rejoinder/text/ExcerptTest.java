package org.rejoinder.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {

    private static String derived(String html, int longest) {
        return Excerpt.derive(new ArticleMarkup().fromHtml(html), longest);
    }

    @Test
    void a_short_body_is_its_own_excerpt() {
        assertThat(derived("<p>Ice first.</p>", 100)).isEqualTo("Ice first.");
    }

    @Test
    void ends_with_a_sentence() {
        assertThat(derived("<h2>Head</h2><p>Ice first. Heat a day later, when the swelling is gone.</p>", 30))
                .isEqualTo("Ice first.");
    }

    @Test
    void ends_with_a_word_when_no_sentence_fits() {
        assertThat(derived("<p>Heat a day later, when the swelling is gone.</p>", 20))
                .isEqualTo("Heat a day later…");
    }

    @Test
    void a_tiny_first_sentence_is_not_enough() {
        assertThat(derived("<p>Yes. Heat a day later and not at all when it is red.</p>", 30))
                .isEqualTo("Yes. Heat a day later and not…");
    }

    @Test
    void text_without_blanks_is_cut_between_characters() {
        assertThat(derived("<p>" + "🧊".repeat(50) + "</p>", 20))
                .hasSizeLessThanOrEqualTo(20)
                .isEqualTo("🧊".repeat(9) + "…");
    }

    @Test
    void headings_stand_in_when_there_is_no_prose() {
        assertThat(derived("<h2>Only this</h2>", 20)).isEqualTo("Only this");
        assertThat(derived("", 20)).isEmpty();
    }

    @Test
    void a_family_is_not_torn_apart() {
        var family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66";

        assertThat(Excerpt.shorten(family.repeat(100), 250)).isEqualTo(family.repeat(22) + "…");
    }
}
