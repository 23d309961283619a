package org.rejoinder.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
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
            room.write(() -> room.saveArticle.save(id, renamed, "ann"));
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
            room.write(() -> room.saveArticle.save(id, renamed, "ann"));
            room.write(() -> room.publishArticle.publish(id));
        }

        assertThat(room.read(() -> room.articles.at("2026/11/22", "first"))).isPresent();
        assertThat(room.read(() -> room.articles.formerlyAt("2026/11/22", "second")))
                .isPresent();
        assertThat(room.read(() -> room.articles.formerlyAt("2026/11/22", "first")))
                .isEmpty();
    }

    private static void rename(Newsroom room, String id, String slug) {
        room.save(id, room.manuscript("Name").slug(slug));
        room.write(() -> room.publishArticle.publish(id));
    }

    /** The id of the article that readers find at a permalink of the day, themselves or by one redirect. */
    private static Optional<String> whoIsAt(Newsroom room, String slug) {
        return room.read(() -> room.articles
                .at("2026/11/22", slug)
                .or(() -> room.articles.formerlyAt("2026/11/22", slug))
                .map(PublishedArticle::id));
    }

    @Test
    default void every_address_of_a_much_renamed_article_is_one_step_from_the_present_one() {
        var room = newsroom();
        var id = room.published(room.manuscript("Name").slug("a"));
        for (var slug : List.of("b", "a", "c", "b", "d")) {
            rename(room, id, slug);
        }

        assertThat(room.read(() -> room.articles.published(id)).orElseThrow().slug())
                .isEqualTo("d");
        for (var slug : List.of("a", "b", "c")) {
            assertThat(room.read(() -> room.articles.at("2026/11/22", slug))).isEmpty();
            assertThat(room.read(() -> room.articles.formerlyAt("2026/11/22", slug))
                            .orElseThrow()
                            .permalink())
                    .isEqualTo("/2026/11/22/d/");
        }
    }

    @Test
    default void another_date_is_another_permalink() {
        var room = newsroom();
        var id = room.published(room.manuscript("Name").slug("name"));

        room.save(id, room.manuscript("Name").publishedAt(Newsroom.IN_2009));
        room.write(() -> room.publishArticle.publish(id));

        assertThat(room.read(() -> room.articles.at("2009/11/22", "name"))).isPresent();
        assertThat(room.read(() -> room.articles.formerlyAt("2026/11/22", "name"))
                        .orElseThrow()
                        .permalink())
                .isEqualTo("/2009/11/22/name/");
        assertThat(room.read(() -> room.listings.count(Listings.SITE))).isEqualTo(1);
    }

    @Test
    default void former_permalinks_lead_nowhere_while_the_article_is_away_and_are_back_with_it() {
        var room = newsroom();
        var id = room.published(room.manuscript("Name").slug("a"));
        rename(room, id, "b");

        room.write(() -> room.trashArticle.trash(id));
        assertThat(whoIsAt(room, "a")).isEmpty();
        assertThat(whoIsAt(room, "b")).isEmpty();

        room.write(() -> room.restoreArticle.restore(id));
        rename(room, id, "c");

        for (var slug : List.of("a", "b", "c")) {
            assertThat(whoIsAt(room, slug)).as(slug).contains(id);
        }
        room.write(() -> room.unpublishArticle.unpublish(id));
        rename(room, id, "a");
        for (var slug : List.of("a", "b", "c")) {
            assertThat(whoIsAt(room, slug)).as(slug).contains(id);
        }
    }

    @Test
    default void a_new_article_where_one_was_unpublished_is_found_there() {
        var room = newsroom();
        var away = room.published(room.manuscript("Name").slug("a"));
        room.write(() -> room.unpublishArticle.unpublish(away));
        var present = room.published(room.manuscript("Name").slug("a"));

        assertThatThrownBy(() -> room.write(() -> room.publishArticle.publish(away)))
                .isInstanceOf(SlugTaken.class);
        rename(room, away, "b");
        assertThat(whoIsAt(room, "a")).contains(present);
        assertThat(whoIsAt(room, "b")).contains(away);

        rename(room, present, "c");
        assertThat(whoIsAt(room, "a")).contains(present);
        rename(room, away, "d");
        assertThat(whoIsAt(room, "b")).contains(away);
        assertThat(whoIsAt(room, "c")).contains(present);
    }

    @Test
    default void a_title_without_letters_is_found_under_its_id() {
        var room = newsroom();

        var id = room.published(room.manuscript("🧊!"));

        assertThat(room.read(() -> room.articles.published(id)).orElseThrow().permalink())
                .isEqualTo("/2026/11/22/" + id + "/");
    }
}
