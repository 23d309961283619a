package org.rejoinder.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:15:30Z");

    private final Tokens tokens = new Tokens("sixteen bytes or more".getBytes(UTF_8));

    @Test
    void knows_its_own_signature() {
        var token = tokens.sign("unsubscribe", "subscription-7");

        assertThat(tokens.verify("unsubscribe", "subscription-7", token)).isTrue();
        assertThat(token).hasSize(33).matches("[0-9a-f]+");
    }

    @Test
    void a_mail_system_may_change_the_case() {
        var token = tokens.sign("reply", "comment-7").toUpperCase(Locale.ROOT);

        assertThat(tokens.verify("reply", "comment-7", token)).isTrue();
    }

    @Test
    void is_good_for_one_purpose_and_one_subject() {
        var token = tokens.sign("unsubscribe", "subscription-7");

        assertThat(tokens.verify("preferences", "subscription-7", token)).isFalse();
        assertThat(tokens.verify("unsubscribe", "subscription-8", token)).isFalse();
        assertThat(tokens.verify("unsubscribes", "ubscription-7", token)).isFalse();
    }

    @Test
    void another_secret_signs_otherwise() {
        var token = new Tokens("another secret of ours".getBytes(UTF_8)).sign("reply", "comment-7");

        assertThat(tokens.verify("reply", "comment-7", token)).isFalse();
    }

    @Test
    void every_altered_letter_is_noticed() {
        var token = tokens.sign("reply", "comment-7");

        for (int i = 0; i < token.length(); i++) {
            var letter = token.charAt(i) == '0' ? '5' : '0';
            var altered = token.substring(0, i) + letter + token.substring(i + 1);
            assertThat(tokens.verify("reply", "comment-7", altered)).isFalse();
        }
    }

    @Test
    void ends_at_its_second() {
        var token = tokens.sign("preview", "article-7", NOW.plusSeconds(60));

        assertThat(tokens.verify("preview", "article-7", token, NOW.plusSeconds(59)))
                .isTrue();
        assertThat(tokens.verify("preview", "article-7", token, NOW.plusSeconds(60)))
                .isFalse();
    }

    @Test
    void the_end_cannot_be_moved() {
        var token = tokens.sign("preview", "article-7", NOW);
        var later = tokens.sign("preview", "article-7", NOW.plus(Duration.ofDays(1)));

        assertThat(tokens.verify("preview", "article-7", later.substring(0, 11) + token.substring(11), NOW))
                .isFalse();
    }

    @Test
    void a_token_with_an_end_does_not_pass_for_a_lasting_one_nor_the_other_way() {
        var ending = tokens.sign("preview", "article-7", NOW.plusSeconds(60));
        var lasting = tokens.sign("preview", "article-7");

        assertThat(tokens.verify("preview", "article-7", ending)).isFalse();
        assertThat(tokens.verify("preview", "article-7", lasting, NOW)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "2", "1zz", "2zzzzzzzzzzzzzz", "2ffffffffff", "20000000000é", "\u0000"})
    void nonsense_is_refused_and_breaks_nothing(String token) {
        assertThat(tokens.verify("reply", "comment-7", token)).isFalse();
        assertThat(tokens.verify("reply", "comment-7", token, NOW)).isFalse();
    }

    @Test
    void a_short_secret_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Tokens("short".getBytes(UTF_8)));
    }
}
