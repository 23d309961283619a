package org.rejoinder.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.rejoinder.category.CategoryDetails;
import org.rejoinder.category.UnknownCategory;
import org.rejoinder.problem.Invalid;

/** What the category tree promises to editors who change it at the same moment. */
interface CategoryRacesContract {

    Newsroom newsroom();

    /** The outcome of each, in any order: what it was refused with, or what it returned. */
    private static List<Object> atOnce(List<Callable<Object>> deeds) throws InterruptedException {
        var threads = Executors.newFixedThreadPool(deeds.size());
        try {
            var outcomes = new ArrayList<Object>();
            for (var future : threads.invokeAll(deeds)) {
                try {
                    outcomes.add(future.get());
                } catch (ExecutionException e) {
                    outcomes.add(String.valueOf(e.getCause()));
                }
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }

    private Callable<Object> moving(String slug, String parent) {
        var room = newsroom();
        return () -> {
            room.prepareMove.saving(slug, CategoryDetails.of(slug, null, null, parent));
            return room.write(() -> room.saveCategory.save(slug, CategoryDetails.of(slug, null, null, parent)))
                    .slug();
        };
    }

    private Callable<Object> merging(String slug, String into) {
        var room = newsroom();
        return () -> {
            room.prepareMove.merging(slug, into);
            return room.write(() -> room.mergeCategory.merge(slug, into)).slug();
        };
    }

    @Test
    default void of_two_that_move_into_each_other_one_stays() throws Exception {
        var room = newsroom();
        room.category("ice", "");
        room.category("heat", "");

        var outcomes = atOnce(List.of(moving("ice", "heat"), moving("heat", "ice")));

        assertThat(outcomes)
                .filteredOn(outcome -> outcome.toString().contains(Invalid.class.getSimpleName()))
                .hasSize(1);
        assertThat(outcomes).filteredOn(List.of("ice", "heat")::contains).hasSize(1);
        assertThat(room.read(() -> room.categories.after("", 10)))
                .filteredOn(category -> category.parent() == null)
                .hasSize(1);
    }

    @Test
    default void a_category_is_merged_once_and_its_articles_are_in_one_place() throws Exception {
        var room = newsroom();
        room.category("ice", "");
        room.category("cold", "");
        room.category("cool", "");
        var id = room.published(room.manuscript("Snow").categories(List.of("ice")));

        var outcomes = atOnce(List.of(merging("ice", "cold"), merging("ice", "cool"), merging("ice", "cold")));

        assertThat(outcomes).filteredOn(List.of("cold", "cool")::contains).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome.toString().contains(UnknownCategory.class.getSimpleName()))
                .hasSize(2);
        var heir = room.read(() -> room.categories.present("ice")).orElseThrow();
        assertThat(room.read(() -> room.articles.published(id)).orElseThrow().categories())
                .containsExactly(heir);
        assertThat(room.read(() -> room.categories.after("", 10)))
                .allSatisfy(category ->
                        assertThat(category.count()).isEqualTo(category.slug().equals(heir) ? 1 : 0));
    }

    @Test
    default void an_article_filed_in_a_category_that_is_just_deleted_is_in_the_one_above() throws Exception {
        var room = newsroom();
        room.category("care", "");
        room.category("ice", "care");
        var id = room.draft(room.manuscript("Snow"));
        var filed = room.manuscript("Snow").categories(List.of("ice")).build();

        var outcomes = atOnce(List.of(
                () -> room.write(() -> {
                    room.deleteCategory.delete("ice");
                    return "deleted";
                }),
                () -> room.write(() -> {
                    room.saveArticle.save(id, filed, "ann");
                    return room.publishArticle.publish(id).id();
                })));

        assertThat(outcomes).containsExactly("deleted", id);
        assertThat(room.read(() -> room.articles.published(id)).orElseThrow().categories())
                .containsExactly("care");
        assertThat(room.read(() -> room.categories.find("care")).orElseThrow().count())
                .isEqualTo(1);
    }
}
