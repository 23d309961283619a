package org.rejoinder.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lists owe to what is kept for their first pages: the same articles as the folders have. */
interface FirstPagesContract {

    Newsroom newsroom();

    /** The first pages come from what the listing notes, the others from its folders: nobody may see where. */
    @ParameterizedTest(name = "{0} articles a page")
    @ValueSource(ints = {1, 25, 50, 60})
    default void pages_are_whole_while_articles_come_and_go(int limit) {
        var room = newsroom();
        var random = new Random(limit);
        var there = new ArrayList<String>();
        for (int i = 0; i < 150; i++) {
            if (random.nextInt(there.isEmpty() ? 1 : 3) == 0 || i < 70) {
                there.add(room.published(
                        room.manuscript("Article " + i).publishedAt(ListingsContract.randomMoment(random))));
            } else {
                var id = there.remove(random.nextInt(there.size()));
                room.write(() -> room.unpublishArticle.unpublish(id));
            }
        }

        var found = ListingsContract.turn(room, ArticleQuery.all(Span.between(true, null, null)), limit, () -> {});

        assertThat(found).extracting(PublishedArticle::id).containsExactlyInAnyOrderElementsOf(there);
        assertThat(found)
                .isSortedAccordingTo(Comparator.comparing(
                                (PublishedArticle article) -> article.key().text())
                        .reversed());
        var middle = found.get(found.size() / 2).publishedAt();
        assertThat(ListingsContract.turn(room, ArticleQuery.all(Span.between(true, null, middle)), limit, () -> {}))
                .isEqualTo(found.stream()
                        .filter(article -> article.publishedAt().isBefore(middle))
                        .toList());
    }

    @Test
    default void a_list_shows_of_an_article_what_its_page_shows() {
        var room = newsroom();
        room.author("ann");
        room.category("massage", "");
        var id = room.published(room.manuscript("Backs\\slash \"and\" more")
                .author("ann")
                .categories(List.of("massage"))
                .tags(List.of("Ice", "Heat")));
        room.published(room.manuscript("Another"));

        var listed = room.read(() -> room.articles.listed(id).orElseThrow());
        var whole = room.read(() -> room.articles.published(id).orElseThrow());

        assertThat(listed).usingRecursiveComparison().ignoringFields("text").isEqualTo(whole);
        room.write(() -> room.unpublishArticle.unpublish(id));
        assertThat(room.read(() -> room.articles.listed(id))).isEmpty();
    }
}
