package org.rejoinder.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.rejoinder.article.ArticleSearch.Hit;
import org.rejoinder.article.ArticleSearch.Hits;
import org.rejoinder.article.Body.Format;
import org.rejoinder.text.SearchWords;

/** What searching articles promises on a repository that has full text. */
public interface SearchContract {

    Newsroom newsroom();

    private static Hits search(Newsroom room, String typed) {
        var all = ArticleQuery.all(Span.between(true, null, null));
        return room.read(() -> room.articleSearch.best(SearchWords.of(typed), all, 0, 20));
    }

    private static List<String> titles(Newsroom room, String typed) {
        return titles(search(room, typed));
    }

    private static List<String> titles(Hits hits) {
        return hits.hits().stream()
                .map(Hit::article)
                .map(PublishedArticle::title)
                .toList();
    }

    private static String article(Newsroom room, String title, String html) {
        return room.published(room.manuscript(title).body(html, Format.HTML));
    }

    @Test
    default void an_article_is_found_by_words_of_its_title_text_and_tags_as_soon_as_it_is_published() {
        var room = newsroom();
        article(room, "Foam rolling", "<p>Ten minutes on the <em>roller</em> each evening.</p>");
        room.published(room.manuscript("Nothing of it").tags(List.of("Fascia")));

        assertThat(titles(room, "foam")).containsExactly("Foam rolling");
        assertThat(titles(room, "evening ROLLER")).containsExactly("Foam rolling");
        assertThat(titles(room, "fascia")).containsExactly("Nothing of it");
        assertThat(titles(room, "foam fascia")).isEmpty();
        assertThat(titles(room, "em")).isEmpty();
    }

    @Test
    default void the_beginning_of_a_word_is_enough_and_accents_are_not_needed() {
        var room = newsroom();
        article(room, "At the café", "<p>Don't roll over Grüße.</p>");

        assertThat(titles(room, "cafe")).containsExactly("At the café");
        assertThat(titles(room, "dont grus")).isEmpty();
        assertThat(titles(room, "don’t gruß")).containsExactly("At the café");
        assertThat(titles(room, "afé")).isEmpty();
    }

    @Test
    default void a_phrase_is_found_where_its_words_stand_together() {
        var room = newsroom();
        article(room, "One", "<p>Ice or heat.</p>");
        article(room, "Two", "<p>Heat or ice.</p>");

        assertThat(titles(room, "\"ice or heat\"")).containsExactly("One");
        assertThat(titles(room, "ice or heat")).containsExactlyInAnyOrder("One", "Two");
    }

    @Test
    default void texts_without_blanks_between_words_are_found() {
        var room = newsroom();
        article(room, "Massage", "<p>今日は足のマッサージを学びます。</p>");

        assertThat(titles(room, "足")).containsExactly("Massage");
    }

    @Test
    default void no_sign_is_an_order_to_the_repository() {
        var room = newsroom();
        article(room, "Plain", "<p>Some text.</p>");

        for (var typed : List.of(
                "text' OR 1=1 --",
                "text\" OR \"",
                "\"text",
                "text*",
                "te?t",
                "text AND",
                "OR text",
                "-text",
                "NOT text",
                "text~2",
                "text^5 +(",
                "text) UNION SELECT",
                "a:text",
                "text\\",
                "[text TO text]",
                "'text'",
                "$text",
                "text ` ´ ;",
                "*** text",
                "ext[]{}%_ text",
                "\u0000text\uffff \ud800")) {
            var words = SearchWords.of(typed);
            assertThat(words.isEmpty()).isFalse();
            assertThat(search(room, typed).hits().size()).as(typed).isLessThanOrEqualTo(1);
        }
        assertThat(titles(room, "-text")).containsExactly("Plain");
        assertThat(titles(room, "text\" \"")).containsExactly("Plain");
    }

    @Test
    default void only_what_readers_see_is_found() {
        var room = newsroom();
        var id = article(room, "Published", "<p>First secretword.</p>");
        room.draft(room.manuscript("Draft secretword"));
        var changed = room.manuscript("Published")
                .body("<p>Other words.</p>", Format.HTML)
                .build();
        room.write(() -> room.saveArticle.save(id, changed, "ann"));
        assertThat(titles(room, "secretword")).containsExactly("Published");
        assertThat(titles(room, "other")).isEmpty();

        room.write(() -> room.publishArticle.publish(id));
        assertThat(titles(room, "secretword")).isEmpty();
        assertThat(titles(room, "other")).containsExactly("Published");

        room.write(() -> room.unpublishArticle.unpublish(id));
        assertThat(titles(room, "other")).isEmpty();
    }

    @Test
    default void the_extract_shows_the_place_and_nothing_runs_in_it() {
        var room = newsroom();
        article(
                room,
                "Signs",
                "<p>" + "Word ".repeat(100) + "</p><p>Write &lt;script&gt;alert(1)&lt;/script&gt; &amp; needles.</p>");

        var extract = search(room, "needle").hits().get(0).extract().value();

        assertThat(extract).contains("<mark>needles</mark>").startsWith("…").contains("&lt;script&gt;alert(1)");
        assertThat(extract.replace("<mark>", "").replace("</mark>", "")).doesNotContain("<", ">");
    }

    @Test
    default void words_in_the_title_weigh_more() {
        var room = newsroom();
        article(room, "Rest", "<p>Now and then some ice helps, or so they say, and so does sleep.</p>");
        article(room, "Ice", "<p>Now and then some cold helps, or so they say, and so does sleep.</p>");

        assertThat(titles(room, "ice")).containsExactly("Ice", "Rest");
    }

    @Test
    default void filters_order_and_pages_go_together_with_words() {
        var room = newsroom();
        room.category("massage", "");
        room.category("feet", "massage");
        for (int i = 0; i < 9; i++) {
            room.published(room.manuscript("Needle " + i)
                    .categories(i % 3 == 0 ? List.of("feet") : List.of())
                    .publishedAt(Newsroom.IN_2009.plusSeconds(i)));
        }
        var words = SearchWords.of("needle");
        var inFeet = new ArticleQuery("massage", null, null, Span.between(false, null, null));

        assertThat(titles(room.read(() -> room.articleSearch.inTime(words, inFeet, 20))))
                .containsExactly("Needle 0", "Needle 3", "Needle 6");

        for (boolean newestFirst : List.of(true, false)) {
            var found = new ArrayList<String>();
            var span = Span.between(newestFirst, Newsroom.IN_2009.plusSeconds(1), Newsroom.IN_2009.plusSeconds(8));
            for (boolean more = true; more; ) {
                var query = ArticleQuery.all(span);
                var page = room.read(() -> room.articleSearch.inTime(words, query, 3));
                found.addAll(titles(page));
                more = page.more();
                span = span.after(Objects.requireNonNull(page.last()));
            }
            var expected = new ArrayList<>(
                    List.of("Needle 1", "Needle 2", "Needle 3", "Needle 4", "Needle 5", "Needle 6", "Needle 7"));
            if (newestFirst) {
                Collections.reverse(expected);
            }
            assertThat(found).isEqualTo(expected);
        }
        var all = ArticleQuery.all(Span.between(true, null, null));
        var first = room.read(() -> room.articleSearch.best(words, all, 0, 5));
        var second = room.read(() -> room.articleSearch.best(words, all, 5, 5));
        assertThat(first.more()).isTrue();
        assertThat(second.more()).isFalse();
        assertThat(titles(first)).hasSize(5).doesNotContainAnyElementsOf(titles(second));
    }
}
