package org.rejoinder.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rejoinder.category.Categories;
import org.rejoinder.category.CategoryDetails;
import org.rejoinder.problem.SlugTaken;

/** What is promised of a category with more articles than one save takes along: it moves in steps, and nobody notices. */
interface BigCategoriesContract {

    int MANY = Recategorise.FEW + 7;

    Newsroom newsroom();

    /** care → massage with many articles, ice-heat with one. */
    private Newsroom withMany() {
        var room = newsroom();
        room.category("care", "");
        room.category("massage", "care");
        room.category("ice-heat", "");
        room.published(room.manuscript("Cold").categories(List.of("ice-heat")));
        room.write(() -> {
            for (int i = 0; i < MANY; i++) {
                var draft = room.draftArticle.draft(room.manuscript("Article " + i)
                        .categories(List.of("massage"))
                        .publishedAt(Newsroom.NOW.minus(Duration.ofDays(i)))
                        .build());
                room.publishArticle.publish(draft.id());
            }
            return MANY;
        });
        return room;
    }

    private static Set<String> seen(Newsroom room, String category) {
        return room.read(() -> {
            var ids = new HashSet<String>();
            room.listings
                    .walk(Categories.listing(category), Span.between(true, null, null))
                    .forEachRemaining(key -> ids.add(key.id()));
            return ids;
        });
    }

    private static long count(Newsroom room, String category) {
        return room.read(() -> room.categories.find(category).orElseThrow().count());
    }

    private static void merge(Newsroom room) {
        room.prepareMove.merging("massage", "ice-heat");
        room.write(() -> room.mergeCategory.merge("massage", "ice-heat"));
    }

    @Test
    default void a_merged_one_is_found_at_once_and_counted_exactly_in_the_end() {
        var room = withMany();

        merge(room);
        assertThat(seen(room, "ice-heat")).as("at once").hasSize(MANY + 1);
        assertThat(room.read(() -> room.categories.present("massage"))).contains("ice-heat");
        assertThatThrownBy(() -> room.category("massage", "")).isInstanceOf(SlugTaken.class);

        room.finishMoves.round();
        assertThat(count(room, "ice-heat")).isEqualTo(MANY + 1);
        assertThat(count(room, "care")).isZero();
        assertThat(seen(room, "massage")).isEmpty();
        var one = seen(room, "ice-heat").iterator().next();
        assertThat(room.read(() -> room.articles.published(one).orElseThrow().categories()))
                .containsExactly("ice-heat");
        room.category("massage", "");
    }

    @Test
    default void one_that_is_renamed_and_moved_twice_before_it_is_done_ends_where_it_was_put_last() {
        var room = withMany();
        var renamed = CategoryDetails.of("Kneading", "kneading", null, "care");
        room.prepareMove.saving("massage", renamed);
        room.write(() -> room.saveCategory.save("massage", renamed));
        assertThat(seen(room, "kneading")).hasSize(MANY);

        var moved = CategoryDetails.of("Kneading", "kneading", null, "ice-heat");
        room.prepareMove.saving("kneading", moved);
        room.write(() -> room.saveCategory.save("kneading", moved));
        assertThat(seen(room, "kneading")).hasSize(MANY);
        assertThat(seen(room, "ice-heat")).hasSize(MANY + 1);

        room.finishMoves.round();
        room.finishMoves.round();
        assertThat(count(room, "kneading")).isEqualTo(MANY);
        assertThat(count(room, "ice-heat")).isEqualTo(MANY + 1);
        assertThat(count(room, "care")).isZero();
    }

    @Test
    default void what_is_published_while_room_is_made_finds_its_own() {
        var room = withMany();
        room.prepareMove.merging("massage", "ice-heat");

        room.category("feet", "massage");
        var late = room.published(room.manuscript("Late").categories(List.of("feet")));
        assertThat(seen(room, "ice-heat")).hasSize(MANY + 2).contains(late);
        room.write(() -> room.unpublishArticle.unpublish(late));
        assertThat(seen(room, "ice-heat")).hasSize(MANY + 1);
        room.write(() -> room.publishArticle.publish(late));
        room.write(() -> room.mergeCategory.merge("massage", "ice-heat"));

        assertThat(seen(room, "ice-heat")).hasSize(MANY + 2);
        assertThat(seen(room, "massage"))
                .as("the save of the move touched none of them")
                .hasSize(MANY + 1);
        room.finishMoves.round();
        assertThat(seen(room, "ice-heat")).hasSize(MANY + 2);
        assertThat(count(room, "ice-heat")).isEqualTo(MANY + 2);
        assertThat(count(room, "care")).isZero();
    }

    @Test
    default void two_who_move_it_at_once_lose_nothing() {
        var room = withMany();
        room.category("other", "");
        room.prepareMove.merging("massage", "ice-heat");
        room.prepareMove.merging("massage", "other");

        room.write(() -> room.mergeCategory.merge("massage", "ice-heat"));
        assertThat(seen(room, "ice-heat")).hasSize(MANY + 1);

        room.finishMoves.round();
        assertThat(seen(room, "other")).isEmpty();
        assertThat(count(room, "ice-heat")).isEqualTo(MANY + 1);
        assertThat(count(room, "other")).isZero();
    }

    @Test
    default void room_that_was_made_for_nothing_is_cleared_away() {
        var room = withMany();
        room.prepareMove.merging("massage", "ice-heat");
        assertThat(seen(room, "ice-heat")).hasSize(MANY + 1);

        room.finishMoves.round();
        assertThat(seen(room, "ice-heat")).as("somebody may still be at it").hasSize(MANY + 1);

        room.itIs(Newsroom.NOW.plus(Duration.ofMinutes(6)));
        room.finishMoves.round();
        assertThat(seen(room, "ice-heat")).hasSize(1);
        assertThat(count(room, "massage")).isEqualTo(MANY);
    }

    @Test
    default void a_deleted_one_leaves_its_articles_to_its_parent() {
        var room = withMany();

        room.write(() -> {
            room.deleteCategory.delete("massage");
            return MANY;
        });
        assertThat(seen(room, "care")).hasSize(MANY);
        room.finishMoves.round();

        assertThat(count(room, "care")).isEqualTo(MANY);
        assertThat(seen(room, "massage")).isEmpty();
    }
}
