package org.rejoinder.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rejoinder.category.Category;
import org.rejoinder.category.CategoryDetails;
import org.rejoinder.category.CategoryInUse;
import org.rejoinder.category.UnknownCategory;
import org.rejoinder.problem.FieldError;
import org.rejoinder.problem.Invalid;
import org.rejoinder.problem.SlugTaken;

/** What the category tree promises, with the articles in it, whichever repository they stand on. */
interface CategoriesContract {

    Newsroom newsroom();

    /** care → massage → foot-massage, and ice-heat; an article in foot-massage and one in both others. */
    private Newsroom withTree() {
        var room = newsroom();
        room.category("care", "");
        room.category("massage", "care");
        room.category("foot-massage", "massage");
        room.category("ice-heat", "");
        room.published(room.manuscript("Feet").categories(List.of("foot-massage")));
        room.published(room.manuscript("Both").categories(List.of("massage", "ice-heat")));
        return room;
    }

    private static long count(Newsroom room, String slug) {
        return category(room, slug).orElseThrow().count();
    }

    private static Optional<Category> category(Newsroom room, String slug) {
        return room.read(() -> room.categories.find(slug));
    }

    @Test
    default void a_category_counts_what_is_in_it_and_below_it() {
        var room = withTree();

        assertThat(count(room, "care")).isEqualTo(2);
        assertThat(count(room, "massage")).isEqualTo(2);
        assertThat(count(room, "foot-massage")).isEqualTo(1);
        assertThat(count(room, "ice-heat")).isEqualTo(1);
    }

    @Test
    default void an_article_in_a_category_and_below_it_counts_once() {
        var room = withTree();

        room.published(room.manuscript("Twice").categories(List.of("massage", "foot-massage", "care")));

        assertThat(count(room, "care")).isEqualTo(3);
    }

    @Test
    default void a_moved_category_takes_its_articles_along() {
        var room = withTree();

        room.write(() -> room.saveCategory.save("massage", CategoryDetails.of("Massage", null, "Rubbing", "ice-heat")));

        assertThat(count(room, "care")).isZero();
        assertThat(count(room, "ice-heat")).isEqualTo(2);
        assertThat(category(room, "massage").orElseThrow().description()).isEqualTo("Rubbing");
    }

    @Test
    default void a_category_is_not_its_own_ancestor() {
        var room = withTree();

        assertThatThrownBy(() -> room.write(
                        () -> room.saveCategory.save("care", CategoryDetails.of("Care", null, null, "foot-massage"))))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> room.write(() -> room.mergeCategory.merge("massage", "foot-massage")))
                .isInstanceOf(Invalid.class);
    }

    @Test
    default void a_deleted_category_leaves_its_articles_children_and_address_to_its_parent() {
        var room = withTree();
        room.write(() -> room.deleteCategory.delete("massage"));

        assertThat(category(room, "massage")).isEmpty();
        assertThat(category(room, "foot-massage").orElseThrow().parent()).isEqualTo("care");
        assertThat(count(room, "care")).isEqualTo(2);
        assertThat(room.read(() -> room.categories.present("massage"))).contains("care");
        assertThat(titles(room, "care")).containsExactlyInAnyOrder("Feet", "Both");
        assertThat(room.read(() -> room.listings.count("category/massage"))).isZero();
    }

    @Test
    default void one_without_a_parent_is_deleted_only_when_no_article_would_be_left_outside() {
        var room = withTree();

        assertThatThrownBy(() -> room.write(() -> room.deleteCategory.delete("ice-heat")))
                .isInstanceOf(CategoryInUse.class);
        assertThatThrownBy(() -> room.write(() -> room.deleteCategory.delete("care")))
                .isInstanceOf(CategoryInUse.class);
        assertThat(titles(room, "ice-heat")).containsExactly("Both");

        room.category("empty", "");
        room.category("below", "empty");
        room.write(() -> room.deleteCategory.delete("empty"));
        assertThat(category(room, "below").orElseThrow().parent()).isNull();
        assertThat(room.read(() -> room.categories.present("empty"))).isEmpty();
    }

    @Test
    default void addresses_of_merged_and_renamed_categories_lead_to_where_their_articles_are() {
        var room = withTree();
        room.write(() ->
                room.saveCategory.save("ice-heat", CategoryDetails.of("Ice and heat", "cold-and-hot", null, null)));
        room.write(() -> room.mergeCategory.merge("cold-and-hot", "care"));

        assertThat(room.read(() -> room.categories.present("ice-heat"))).contains("care");
        assertThat(room.read(() -> room.categories.present("cold-and-hot"))).contains("care");
        assertThat(titles(room, "ice-heat")).containsExactlyInAnyOrder("Feet", "Both");
    }

    @Test
    default void a_draft_finds_what_has_become_of_its_category() {
        var room = withTree();
        var id = room.draft(room.manuscript("Draft").categories(List.of("foot-massage")));
        room.write(() -> room.deleteCategory.delete("foot-massage"));

        assertThat(room.write(() -> room.workingCopies.get(id)).manuscript().categories())
                .containsExactly("massage");
        room.write(() -> room.publishArticle.publish(id));

        assertThat(room.read(() -> room.articles.published(id)).orElseThrow().categories())
                .containsExactly("massage");
        assertThat(count(room, "care")).isEqualTo(3);
    }

    @Test
    default void slugs_are_unique_in_the_whole_tree() {
        var room = withTree();

        assertThatThrownBy(() -> room.category("massage", "ice-heat")).isInstanceOf(SlugTaken.class);
        var made = room.write(() -> room.createCategory.create(CategoryDetails.of("Massage", null, null, null)));
        assertThat(made.slug()).isEqualTo("massage-2");
    }

    @Test
    default void a_name_that_was_given_up_can_be_taken_again() {
        var room = withTree();
        room.write(() -> room.deleteCategory.delete("foot-massage"));

        room.category("foot-massage", "massage");

        assertThat(count(room, "foot-massage")).isZero();
        assertThat(titles(room, "foot-massage")).isEmpty();
    }

    @Test
    default void siblings_have_a_position() {
        var room = withTree();
        room.write(() -> room.saveCategory.save("ice-heat", CategoryDetails.of("Ice and heat", null, null, null, 7L)));

        assertThat(category(room, "ice-heat").orElseThrow().position()).isEqualTo(7);
        assertThat(category(room, "care").orElseThrow().position()).isZero();
        assertThatThrownBy(() -> CategoryDetails.of("Care", null, null, null, -1L))
                .isInstanceOf(Invalid.class);
    }

    /** A hundred random moves, merges, renamings and deletions leave each article filed and each address leading there. */
    @Test
    default void whatever_becomes_of_the_tree_no_article_and_no_address_is_lost() {
        var room = newsroom();
        var random = new Random(22);
        var former = new HashSet<String>();
        room.category("top", "");
        for (int i = 0; i < 25; i++) {
            room.category("c" + i, i == 0 ? "top" : random.nextBoolean() ? "c" + (i - 1) : "top");
            room.published(room.manuscript("Article " + i).categories(List.of("c" + i)));
            former.add("c" + i);
        }
        for (int i = 0; i < 100; i++) {
            var one = present(room, "c" + random.nextInt(25));
            var other = present(room, "c" + random.nextInt(25));
            int deed = random.nextInt(10);
            try {
                if (deed < 5) {
                    room.write(() -> room.saveCategory.save(one, CategoryDetails.of(one, null, null, other)));
                } else if (deed < 8) {
                    var name = "r" + i;
                    former.add(name);
                    room.write(() -> room.saveCategory.save(one, CategoryDetails.of(one, name, null, "top")));
                } else if (deed == 8 && !one.equals("top")) {
                    room.write(() -> room.mergeCategory.merge(one, other));
                } else if (!one.equals("top")) {
                    room.write(() -> room.deleteCategory.delete(one));
                }
            } catch (Invalid e) {
                assertThat(e.errors()).extracting(FieldError::field).containsAnyOf("parent", "into");
            }
        }

        assertThat(former)
                .allSatisfy(
                        slug -> assertThat(category(room, present(room, slug))).isPresent());
        var all = room.read(() -> room.categories.after("", 100));
        assertThat(all.stream().filter(one -> one.parent() == null))
                .extracting(Category::count)
                .contains(25L);
        assertThat(all)
                .allSatisfy(one -> assertThat(one.count())
                        .isEqualTo(titles(room, one.slug()).size()));
    }

    private static String present(Newsroom room, String slug) {
        return room.read(() -> room.categories.present(slug)).orElse("top");
    }

    @Test
    default void what_is_unknown_is_refused() {
        var room = withTree();

        assertThatThrownBy(() -> room.write(() -> room.deleteCategory.delete("no-such")))
                .isInstanceOf(UnknownCategory.class);
        assertThatThrownBy(() -> room.category("new", "no-such")).isInstanceOf(Invalid.class);
        assertThat(category(room, "../articles")).isEmpty();
    }

    private static List<String> titles(Newsroom room, String category) {
        var query = new ArticleQuery(category, null, null, Span.between(true, null, null));
        return room.read(() -> room.articlePages.page(query, true, 100, false)).articles().stream()
                .map(PublishedArticle::title)
                .toList();
    }
}
