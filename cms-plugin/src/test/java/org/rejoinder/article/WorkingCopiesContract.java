package org.rejoinder.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rejoinder.repository.IdempotencyKey;
import org.rejoinder.repository.KeyReused;
import org.rejoinder.text.SearchWords;

/** What the editors' lists promise, whichever repository they stand on. */
interface WorkingCopiesContract {

    Newsroom newsroom();

    private static List<String> titles(Newsroom room, Set<ArticleStatus> statuses, WorkingFilter filter) {
        var found = new ArrayList<String>();
        var span = Span.between(true, null, null);
        for (TimeKey last = null; ; ) {
            var from = last == null ? span : span.after(last);
            var page = room.write(() -> room.workingPages.page(statuses, filter, from, 2));
            page.articles().forEach(article -> found.add(article.manuscript().title()));
            last = page.last();
            if (last == null) {
                return found;
            }
        }
    }

    @Test
    default void editors_find_articles_by_where_they_stand_the_newest_first() {
        var room = newsroom();
        room.draft(room.manuscript("Draft"));
        var thrown = room.published(room.manuscript("Thrown away"));
        room.published(room.manuscript("Old").publishedAt(Newsroom.IN_2009));
        room.published(room.manuscript("Older").publishedAt(Newsroom.IN_2009.minusSeconds(1)));
        room.draft(room.manuscript("Between").publishedAt(Newsroom.IN_2009.plusSeconds(1)));
        room.write(() -> room.trashArticle.trash(thrown));

        assertThat(titles(room, EnumSet.of(ArticleStatus.DRAFT), WorkingFilter.ALL))
                .containsExactly("Draft", "Between");
        assertThat(titles(room, EnumSet.of(ArticleStatus.TRASH), WorkingFilter.ALL))
                .containsExactly("Thrown away");
        assertThat(titles(room, EnumSet.of(ArticleStatus.DRAFT, ArticleStatus.PUBLISHED), WorkingFilter.ALL))
                .containsExactly("Draft", "Between", "Old", "Older");
    }

    @Test
    default void an_author_finds_their_own() {
        var room = newsroom();
        room.author("ann");
        room.author("ben");
        for (int i = 0; i < 6; i++) {
            room.draft(room.manuscript("Article " + i).author(i % 2 == 0 ? "ann" : "ben"));
        }

        assertThat(titles(room, EnumSet.of(ArticleStatus.DRAFT), WorkingFilter.ofAuthor("ann")))
                .containsExactlyInAnyOrder("Article 0", "Article 2", "Article 4");
    }

    @Test
    default void editors_find_articles_by_category_with_what_is_below_it_and_by_words() {
        var room = newsroom();
        room.category("legs", "");
        room.category("knee", "legs");
        room.draft(room.manuscript("Cold packs")
                .categories(List.of("knee"))
                .body("<p>For the kneé.</p>", Body.Format.HTML));
        room.draft(room.manuscript("Warm baths").categories(List.of("legs")));
        room.draft(room.manuscript("A knee elsewhere"));
        var drafts = EnumSet.of(ArticleStatus.DRAFT);
        var inLegs = new WorkingFilter(Optional.empty(), Optional.of("legs"), Optional.empty());
        var ofKnees = new WorkingFilter(Optional.empty(), Optional.empty(), Optional.of(SearchWords.of("KNEE")));
        var both = new WorkingFilter(Optional.empty(), inLegs.category(), ofKnees.words());

        assertThat(titles(room, drafts, inLegs)).containsExactlyInAnyOrder("Cold packs", "Warm baths");
        assertThat(titles(room, drafts, ofKnees)).containsExactlyInAnyOrder("Cold packs", "A knee elsewhere");
        assertThat(titles(room, drafts, both)).containsExactly("Cold packs");
    }

    @Test
    default void an_article_sent_twice_under_one_key_is_drafted_once() {
        var room = newsroom();
        var manuscript = room.manuscript("Once").build();
        var key = Optional.of(new IdempotencyKey("articles of ann", "1", "Once"));

        var first = room.write(() -> room.draftOnce.draft(manuscript, key, "ann"));
        room.write(() -> room.publishArticle.publish(first.id()));
        var second = room.write(() -> room.draftOnce.draft(manuscript, key, "ann"));

        assertThat(second).isEqualTo(first);
        assertThat(titles(room, EnumSet.allOf(ArticleStatus.class), WorkingFilter.ALL))
                .containsExactly("Once");
        var other = Optional.of(new IdempotencyKey("articles of ann", "1", "Other"));
        assertThatThrownBy(() -> room.write(() -> room.draftOnce.draft(manuscript, other, "ann")))
                .isInstanceOf(KeyReused.class);
    }
}
