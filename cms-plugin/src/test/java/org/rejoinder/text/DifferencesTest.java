package org.rejoinder.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rejoinder.text.Differences.Change;
import org.rejoinder.text.Differences.Stretch;

class DifferencesTest {

    private static String side(List<Stretch> stretches, Change otherSide) {
        return stretches.stream()
                .filter(stretch -> stretch.change() != otherSide)
                .map(Stretch::text)
                .collect(Collectors.joining());
    }

    @Test
    void within_a_line_words_are_compared() {
        assertThat(Differences.between("Ice first.\nThen rest.\n", "Ice first.\nThen heat, gently.\n"))
                .containsExactly(
                        new Stretch(Change.SAME, "Ice first.\nThen "),
                        new Stretch(Change.REMOVED, "rest"),
                        new Stretch(Change.ADDED, "heat, gently"),
                        new Stretch(Change.SAME, ".\n"));
    }

    @Test
    void whole_lines_come_and_go() {
        assertThat(Differences.between("a\nb\nc\n", "a\nc\nd\n"))
                .containsExactly(
                        new Stretch(Change.SAME, "a\n"),
                        new Stretch(Change.REMOVED, "b\n"),
                        new Stretch(Change.SAME, "c\n"),
                        new Stretch(Change.ADDED, "d\n"));
        assertThat(Differences.between("", "new")).containsExactly(new Stretch(Change.ADDED, "new"));
        assertThat(Differences.between("old", "")).containsExactly(new Stretch(Change.REMOVED, "old"));
        assertThat(Differences.between("same", "same")).containsExactly(new Stretch(Change.SAME, "same"));
        assertThat(Differences.between("", "")).isEmpty();
    }

    @Test
    void the_order_of_names_means_nothing() {
        assertThat(Differences.between(List.of("knee", "ice"), List.of("ice", "hip")))
                .containsExactly(
                        new Stretch(Change.REMOVED, "knee"),
                        new Stretch(Change.SAME, "ice"),
                        new Stretch(Change.ADDED, "hip"));
    }

    @Test
    void both_texts_can_be_had_back_whatever_they_are() {
        var random = new Random(7);
        for (int i = 0; i < 500; i++) {
            var before = text(random, 30);
            var after = random.nextBoolean() ? before.replace('a', 'b') : text(random, 30);

            var stretches = Differences.between(before, after);

            assertThat(side(stretches, Change.ADDED)).isEqualTo(before);
            assertThat(side(stretches, Change.REMOVED)).isEqualTo(after);
        }
    }

    @Test
    void long_texts_without_anything_in_common_cost_little() {
        var random = new Random(8);
        for (var line : List.of("\n", " ", "\n\n")) {
            var before = random.ints(60_000, 0, 1_000_000)
                    .mapToObj(Integer::toString)
                    .collect(Collectors.joining(line));
            var after = random.ints(60_000, 0, 1_000_000)
                    .mapToObj(Integer::toString)
                    .collect(Collectors.joining(line));
            assertTimeout(Duration.ofSeconds(20), () -> Differences.between(before, after));
        }
    }

    private static String text(Random random, int length) {
        return random.ints(random.nextInt(length), 0, 6)
                .mapToObj(i -> List.of("a", "b", " ", "\n", "ß", "🧊").get(i))
                .collect(Collectors.joining());
    }
}
