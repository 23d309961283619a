package org.rejoinder.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rejoinder.problem.SlugTaken;

/** What permalinks promise, whichever repository they stand on. */
interface PermalinksContract {

    Newsroom newsroom();

    @Test
    default void slugs_of_one_day_differ() {
        var room = newsroom();
        room.published(room.manuscript("Hot or cold?"));

        var second = room.published(room.manuscript("Hot or cold?"));
        var given = room.draft(room.manuscript("Another").slug("hot-or-cold"));

        assertThat(room.read(() -> room.articles.published(second))
                        .orElseThrow()
                        .slug())
                .isEqualTo("hot-or-cold-2");
        assertThatThrownBy(() -> room.write(() -> room.publishArticle.publish(given)))
                .isInstanceOf(SlugTaken.class);
        var otherDay = room.published(room.manuscript("Hot or cold?").publishedAt(Newsroom.IN_2009));
        assertThat(room.read(() -> room.articles.published(otherDay))
                        .orElseThrow()
                        .slug())
                .isEqualTo("hot-or-cold");
    }

    @Test
    default void a_former_permalink_leads_to_the_present_one_for_ever() {
        var room = newsroom();
        var id = room.published(room.manuscript("Name").slug("first").publishedAt(Newsroom.IN_2009));
        for (var slug : List.of("second", "third")) {
            var renamed = room.manuscript("Name").slug(slug).build();
            room.write(() -> room.saveArticle.save(id, renamed));
            room.write(() -> room.publishArticle.publish(id));
        }

        assertThat(room.read(() -> room.articles.at("2009/11/22", "first"))).isEmpty();
        assertThat(room.read(() -> room.articles.formerlyAt("2009/11/22", "first"))
                        .orElseThrow()
                        .slug())
                .isEqualTo("third");
        assertThat(room.read(() -> room.articles.formerlyAt("2009/11/22", "second"))
                        .orElseThrow()
                        .slug())
                .isEqualTo("third");
        assertThat(room.read(() -> room.listings.count(Listings.SITE))).isEqualTo(1);
        var intruder = room.draft(room.manuscript("Intruder").slug("first").publishedAt(Newsroom.IN_2009));
        assertThatThrownBy(() -> room.write(() -> room.publishArticle.publish(intruder)))
                .isInstanceOf(SlugTaken.class);
    }

    @Test
    default void an_article_that_goes_back_to_a_former_permalink_is_found_there() {
        var room = newsroom();
        var id = room.published(room.manuscript("Name").slug("first"));
        for (var slug : List.of("second", "first")) {
            var renamed = room.manuscript("Name").slug(slug).build();
            room.write(() -> room.saveArticle.save(id, renamed));
            room.write(() -> room.publishArticle.publish(id));
        }

        assertThat(room.read(() -> room.articles.at("2026/11/22", "first"))).isPresent();
        assertThat(room.read(() -> room.articles.formerlyAt("2026/11/22", "second")))
                .isPresent();
        assertThat(room.read(() -> room.articles.formerlyAt("2026/11/22", "first")))
                .isEmpty();
    }
}
