package org.rejoinder.spam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class WordModelTest {

    private final WordModel model = new WordModel();

    private void teach(int times) {
        for (int i = 0; i < times; i++) {
            model.count(Set.of("casino", "bonus", "win", "the", "spam" + i), true, 1);
            model.count(Set.of("knee", "ice", "runner", "the", "ham" + i), false, 1);
        }
    }

    @Test
    void says_nothing_before_it_has_seen_enough_of_both() {
        teach(19);
        assertThat(model.isReady()).isFalse();

        teach(1);
        assertThat(model.isReady()).isTrue();
    }

    @Test
    void tells_spam_from_comments_and_names_the_words() {
        teach(30);

        var spam = model.judge(Set.of("casino", "bonus", "win", "the"));
        var ham = model.judge(Set.of("knee", "ice", "runner", "the"));

        assertThat(spam.spam()).isGreaterThan(0.95);
        assertThat(spam.words()).containsExactly("bonus", "casino", "win");
        assertThat(ham.spam()).isLessThan(0.05);
    }

    @Test
    void is_undecided_where_the_words_are_unknown_or_say_both() {
        teach(30);

        assertThat(model.judge(Set.of("never", "heard")).spam()).isEqualTo(0.5);
        assertThat(model.judge(Set.of("casino", "knee")).spam()).isBetween(0.3, 0.7);
    }

    @Test
    void what_is_taken_back_was_never_there() {
        teach(30);
        for (int i = 0; i < 30; i++) {
            model.count(Set.of("casino", "bonus", "win", "the", "spam" + i), true, -1);
        }

        assertThat(model.isReady()).isFalse();
        assertThat(model.judge(Set.of("casino")).spam()).isEqualTo(0.5);
    }

    @Test
    void is_kept_as_bytes() {
        teach(30);

        var again = WordModel.of(model.bytes());

        assertThat(again.lessons()).isEqualTo(60);
        assertThat(again.judge(Set.of("casino", "bonus"))).isEqualTo(model.judge(Set.of("casino", "bonus")));
    }

    @Test
    void texts_of_all_scripts_have_words() {
        assertThat(Tokens.of(Sample.saying("Ice, or HEAT?"))).contains("ice", "or", "heat", "site:ann.example.net");
        assertThat(Tokens.of(Sample.saying("冷たい水"))).contains("冷た", "たい", "い水");
    }
}
