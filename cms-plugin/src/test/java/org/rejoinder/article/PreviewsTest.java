package org.rejoinder.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.article.Body.Format;
import org.rejoinder.repository.TestRepository;

class PreviewsTest {

    private final Newsroom room = new Newsroom(TestRepository.onOak());

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void a_link_is_good_until_it_expires() {
        room.settings.set(Map.of("previews.hours", "2"));
        var id = room.draft(room.manuscript("Secret"));

        var preview = room.previews.of(id);

        assertThat(Duration.between(Newsroom.NOW, preview.expiresAt())).isLessThanOrEqualTo(Duration.ofHours(2));
        assertThat(room.previews.article(preview.token())).contains(id);
        room.itIs(preview.expiresAt().minusSeconds(1));
        assertThat(room.previews.article(preview.token())).contains(id);
        room.itIs(preview.expiresAt());
        assertThat(room.previews.article(preview.token())).isEmpty();
    }

    @Test
    void an_altered_link_is_good_for_nothing() {
        var id = room.draft(room.manuscript("Secret"));
        var other = room.draft(room.manuscript("Other"));
        var token = room.previews.of(id).token();

        for (int i = 0; i < token.length(); i++) {
            var altered = token.substring(0, i) + (token.charAt(i) == '2' ? '3' : '2') + token.substring(i + 1);
            assertThat(room.previews.article(altered)).as(altered).isEmpty();
        }
        assertThat(room.previews.article(other + token.substring(16))).isEmpty();
        assertThat(room.previews.article(token + "0")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "0123456789abcdef",
                "0123456789abcdef1",
                "../../../../etc",
                "0123456789abcdef2zzzzzzzzzz"
            })
    void what_is_no_link_at_all_neither(String token) {
        assertThat(room.previews.article(token)).isEmpty();
    }

    @Test
    void the_working_copy_is_shown_as_it_would_be_published() {
        room.category("massage", "");
        var id = room.published(room.manuscript("Public"));
        room.save(
                id,
                new ManuscriptBuilder("Ahead of it")
                        .body("**New** words.", Format.MARKDOWN)
                        .categories(List.of("massage")));
        var copy = room.write(() -> room.workingCopies.get(id));

        var shown = FairCopy.asOf(copy, Newsroom.NOW);

        assertThat(shown.title()).isEqualTo("Ahead of it");
        assertThat(shown.body().value().strip()).isEqualTo("<p><strong>New</strong> words.</p>");
        assertThat(shown.excerpt()).isEqualTo("New words.");
        assertThat(shown.permalink()).isEqualTo("/2026/11/22/public/");
        assertThat(room.read(() -> room.articles.published(id)).orElseThrow().title())
                .isEqualTo("Public");
    }
}
