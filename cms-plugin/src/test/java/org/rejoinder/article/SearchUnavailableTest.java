package org.rejoinder.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.rejoinder.repository.SearchUnavailable;
import org.rejoinder.repository.TestRepository;
import org.rejoinder.text.SearchWords;

class SearchUnavailableTest {

    @Test
    void a_repository_without_full_text_says_so_and_does_all_the_rest() {
        try (var room = new Newsroom(TestRepository.onOak())) {
            var id = room.published(room.manuscript("Found by walking only"));
            var all = ArticleQuery.all(Span.between(true, null, null));

            assertThatThrownBy(() -> room.read(() -> room.articleSearch.best(SearchWords.of("walking"), all, 0, 20)))
                    .isInstanceOf(SearchUnavailable.class);
            assertThat(room.read(() -> room.articlePages.page(all, true, 20, false))
                            .articles())
                    .extracting(PublishedArticle::id)
                    .containsExactly(id);
        }
    }
}
