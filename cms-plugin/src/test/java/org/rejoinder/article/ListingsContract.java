package org.rejoinder.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lists of articles promise, whichever repository they stand on. */
interface ListingsContract {

    Newsroom newsroom();

    private static Page<PublishedArticle> page(Newsroom room, ArticleQuery query, int limit) {
        return room.read(() -> room.articlePages.page(query, true, limit, false));
    }

    private static ArticleQuery after(ArticleQuery query, TimeKey last) {
        return new ArticleQuery(
                query.category(), query.tag(), query.author(), query.span().after(last));
    }

    /** All pages, one after the other; what is done between two of them is the test's business. */
    static List<PublishedArticle> turn(Newsroom room, ArticleQuery query, int limit, Runnable between) {
        var found = new ArrayList<PublishedArticle>();
        var page = page(room, query, limit);
        found.addAll(page.articles());
        for (var last = page.last(); last != null; last = page.last()) {
            between.run();
            page = page(room, after(query, last), limit);
            found.addAll(page.articles());
        }
        return found;
    }

    static Instant randomMoment(Random random) {
        return Newsroom.IN_2009.plusSeconds(random.nextInt(200) * (random.nextBoolean() ? 1L : 86_400L));
    }

    @ParameterizedTest(name = "newest first: {0}")
    @ValueSource(booleans = {true, false})
    default void pages_skip_and_repeat_nothing_while_articles_are_added(boolean newestFirst) {
        var room = newsroom();
        var random = new Random(14);
        var before = new ArrayList<String>();
        for (int i = 0; i < 40; i++) {
            before.add(room.published(room.manuscript("Article " + i).publishedAt(randomMoment(random))));
        }

        var found = turn(
                room,
                ArticleQuery.all(Span.between(newestFirst, null, null)),
                7,
                () -> room.published(room.manuscript("Added").publishedAt(randomMoment(random))));

        var ids = found.stream().map(PublishedArticle::id).toList();
        assertThat(ids).doesNotHaveDuplicates().containsAll(before);
        var order =
                Comparator.comparing((PublishedArticle article) -> article.key().text());
        assertThat(found).isSortedAccordingTo(newestFirst ? order.reversed() : order);
    }

    @Test
    default void a_list_ends_with_its_last_page() {
        var room = newsroom();
        for (int i = 0; i < 4; i++) {
            room.published(room.manuscript("Article " + i));
        }
        var query = ArticleQuery.all(Span.between(true, null, null));

        assertThat(page(room, query, 4).last()).isNull();
        var first = page(room, query, 3);
        assertThat(first.articles()).hasSize(3);
        assertThat(first.total()).isEqualTo(4);
        assertThat(page(room, after(query, Objects.requireNonNull(first.last())), 3)
                        .articles())
                .hasSize(1);
    }

    @Test
    default void from_is_inclusive_and_to_is_exclusive() {
        var room = newsroom();
        var day = Duration.ofDays(1);
        for (int i = 0; i < 5; i++) {
            room.published(room.manuscript("Day " + i).publishedAt(Newsroom.IN_2009.plus(day.multipliedBy(i))));
        }
        var from = Newsroom.IN_2009.plus(day);
        var to = Newsroom.IN_2009.plus(day.multipliedBy(3));

        for (boolean newestFirst : List.of(true, false)) {
            var found = turn(room, ArticleQuery.all(Span.between(newestFirst, from, to)), 1, () -> {});
            assertThat(found).extracting(PublishedArticle::title).containsExactlyInAnyOrder("Day 1", "Day 2");
        }
    }

    @Test
    default void several_filters_give_what_is_in_all_of_them_page_by_page() {
        var room = newsroom();
        room.author("ann");
        room.category("massage", "");
        room.category("feet", "massage");
        var wanted = new HashSet<String>();
        for (int i = 0; i < 60; i++) {
            var manuscript = room.manuscript("Article " + i);
            boolean isMassage = i % 2 == 0;
            boolean isTagged = i % 3 == 0;
            boolean isAnns = i % 5 == 0;
            manuscript.categories(isMassage ? List.of("feet") : List.of());
            manuscript.tags(isTagged ? List.of("Ice") : List.of("Heat"));
            manuscript.author(isAnns ? "ann" : null);
            var id = room.published(manuscript);
            if (isMassage && isTagged && isAnns) {
                wanted.add(id);
            }
        }

        var query = new ArticleQuery("massage", "ice", "ann", Span.between(true, null, null));

        assertThat(turn(room, query, 1, () -> {}))
                .extracting(PublishedArticle::id)
                .containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(page(room, query, 1).total()).isNull();
        assertThat(page(room, new ArticleQuery(null, "ice", null, query.span()), 1)
                        .total())
                .isEqualTo(20);
    }

    @Test
    default void unknown_filters_find_nothing() {
        var room = newsroom();
        room.published(room.manuscript("There"));

        for (var slug : List.of("no-such", "../all", "a/b", "")) {
            var query = new ArticleQuery(slug, null, null, Span.between(true, null, null));
            assertThat(page(room, query, 5).articles()).isEmpty();
            var byTag = new ArticleQuery(null, slug, null, Span.between(true, null, null));
            assertThat(page(room, byTag, 5).articles()).isEmpty();
        }
    }

    @Test
    default void an_article_knows_its_neighbours_by_their_present_names() {
        var room = newsroom();
        var oldest = room.published(room.manuscript("Oldest").publishedAt(Newsroom.IN_2009));
        var middle = room.published(room.manuscript("Middle").publishedAt(Newsroom.IN_2009.plusSeconds(1)));
        var newest = room.published(room.manuscript("Newest"));
        var renamed = room.manuscript("Oldest of all").slug("old").build();
        room.write(() -> room.saveArticle.save(oldest, renamed, "ann"));
        room.write(() -> room.publishArticle.publish(oldest));

        assertThat(neighbours(room, middle))
                .isEqualTo(new Neighbours(
                        Optional.of(new Neighbour(oldest, "Oldest of all", "/2009/11/22/old/")),
                        Optional.of(new Neighbour(newest, "Newest", "/2026/11/22/newest/"))));
        assertThat(neighbours(room, newest).next()).isEmpty();
    }

    private static Neighbours neighbours(Newsroom room, String id) {
        return room.read(
                () -> room.listings.neighbours(room.articles.published(id).orElseThrow()));
    }

    @Test
    default void neighbours_are_those_of_the_list_of_all() {
        var room = newsroom();
        var random = new Random(8);
        for (int i = 0; i < 30; i++) {
            var day = Duration.ofDays(random.nextInt(5) * (random.nextBoolean() ? 1L : 200L));
            room.published(room.manuscript("Article " + i)
                    .publishedAt(Newsroom.IN_2009.plus(day).plusSeconds(random.nextInt(3))));
        }

        var ids = turn(room, ArticleQuery.all(Span.between(false, null, null)), 30, () -> {}).stream()
                .map(PublishedArticle::id)
                .toList();

        for (int i = 0; i < ids.size(); i++) {
            var neighbours = neighbours(room, ids.get(i));
            assertThat(neighbours.previous().map(Neighbour::id).orElse("none"))
                    .isEqualTo(i == 0 ? "none" : ids.get(i - 1));
            assertThat(neighbours.next().map(Neighbour::id).orElse("none"))
                    .isEqualTo(i == ids.size() - 1 ? "none" : ids.get(i + 1));
        }
    }

    @Test
    default void related_articles_have_most_in_common() {
        var room = newsroom();
        room.category("massage", "");
        var id = room.published(
                room.manuscript("This").categories(List.of("massage")).tags(List.of("a", "b")));
        room.published(room.manuscript("Two tags").tags(List.of("a", "b")));
        room.published(room.manuscript("Category").categories(List.of("massage")));
        room.published(room.manuscript("Nothing"));
        room.published(room.manuscript("All").categories(List.of("massage")).tags(List.of("a", "b")));

        var related = room.read(
                () -> room.articlePages.related(room.articles.published(id).orElseThrow(), 5, false));

        assertThat(related).extracting(PublishedArticle::title).containsExactly("All", "Two tags", "Category");
    }

    @Test
    default void tags_are_listed_in_the_order_of_their_slugs() {
        var room = newsroom();
        room.published(room.manuscript("A").tags(List.of("Zinc", "a", "ab", "a b", "abc", "Ice")));

        var first = room.read(() -> room.tags.after("", 4));
        var rest = room.read(() -> room.tags.after(first.get(3).slug(), 4));

        assertThat(first).extracting(Tag::slug).containsExactly("a", "a-b", "ab", "abc");
        assertThat(rest).extracting(Tag::name).containsExactly("Ice", "Zinc");
    }
}
