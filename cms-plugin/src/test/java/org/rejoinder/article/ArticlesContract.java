package org.rejoinder.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rejoinder.article.Body.Format;
import org.rejoinder.problem.Invalid;
import org.rejoinder.repository.TestRepository;

/** What articles promise, whichever repository they stand on. */
interface ArticlesContract {

    Newsroom newsroom();

    @Test
    default void a_draft_is_seen_by_its_editors_only() throws Exception {
        var room = newsroom();

        var id = room.draft(room.manuscript("Hot or cold?").tags(List.of("Secret")));

        assertThat(room.read(() -> room.articles.published(id))).isEmpty();
        assertThat(room.read(() -> room.tags.after("", 10))).isEmpty();
        assertThat(room.write(() -> room.workingCopies.get(id)).manuscript().title())
                .isEqualTo("Hot or cold?");
        var reader = room.repository.login(TestRepository.SETTINGS.reader());
        assertThat(reader.nodeExists("/rejoinder/private/authoring")).isFalse();
        reader.logout();
    }

    @Test
    default void a_published_article_is_found_by_id_and_by_permalink_with_all_it_has() {
        var room = newsroom();
        room.author("ann");
        room.category("massage", "");

        var id = room.published(room.manuscript("Foam rolling, and why")
                .image("/pictures/roller.svg", "A roller", "Roll slowly", "drawn by Ann")
                .callToAction("See rollers", "https://example.org/rollers")
                .categories(List.of("massage"))
                .tags(List.of("Foam rolling", "foam rolling"))
                .author("ann")
                .publishedAt(Newsroom.IN_2009)
                .commentsOpen(false));

        var article = room.read(() -> room.articles.published(id)).orElseThrow();
        assertThat(article.permalink()).isEqualTo("/2009/11/22/foam-rolling-and-why/");
        assertThat(article.excerpt()).isEqualTo("Text of Foam rolling, and why.");
        assertThat(article.body().value()).isEqualTo("<p>Text of Foam rolling, and why.</p>");
        assertThat(article.image())
                .isEqualTo(new Image("/pictures/roller.svg", "A roller", "Roll slowly", "drawn by Ann"));
        assertThat(article.callToAction()).isEqualTo(new CallToAction("See rollers", "https://example.org/rollers"));
        assertThat(article.categories()).containsExactly("massage");
        assertThat(article.tags()).containsExactly(new Tag("foam-rolling", "Foam rolling"));
        assertThat(article.author()).isEqualTo("ann");
        assertThat(article.publishedAt()).isEqualTo(Newsroom.IN_2009);
        assertThat(article.updatedAt()).isEqualTo(Newsroom.IN_2009);
        assertThat(article.commentsOpen()).isFalse();
        assertThat(room.read(() -> room.articles.at("2009/11/22", "foam-rolling-and-why")))
                .contains(article);
        assertThat(room.news)
                .filteredOn(ArticlePublished.class::isInstance)
                .containsExactly(new ArticlePublished(article, true));
    }

    @Test
    default void readers_see_the_published_copy_until_the_next_publishing() {
        var room = newsroom();
        var id = room.published(room.manuscript("First"));

        var next = room.manuscript("Second").build();
        var saved = room.write(() -> room.saveArticle.save(id, next, "ann"));

        assertThat(saved.changed()).isTrue();
        assertThat(room.read(() -> room.articles.published(id)).orElseThrow().title())
                .isEqualTo("First");

        room.itIs(Newsroom.NOW.plusSeconds(60));
        var published = room.write(() -> room.publishArticle.publish(id));

        assertThat(published.changed()).isFalse();
        var article = room.read(() -> room.articles.published(id)).orElseThrow();
        assertThat(article.title()).isEqualTo("Second");
        assertThat(article.slug()).isEqualTo("first");
        assertThat(article.updatedAt()).isEqualTo(Newsroom.NOW.plusSeconds(60));
        assertThat(room.news).hasSize(2).last().isEqualTo(new ArticlePublished(article, false));
    }

    @Test
    default void saving_what_is_there_already_changes_nothing() {
        var room = newsroom();
        var id = room.published(room.manuscript("Same"));
        var before = room.write(() -> room.workingCopies.get(id));

        var same = room.manuscript("Same").build();

        assertThat(room.write(() -> room.saveArticle.save(id, same, "ann"))).isEqualTo(before);
    }

    @Test
    default void an_unpublished_article_is_gone_with_its_thread_and_comes_back_where_it_was() {
        var room = newsroom();
        var id = room.published(room.manuscript("Now you see it").tags(List.of("Magic")));
        var article = room.read(() -> room.articles.published(id)).orElseThrow();

        var draft = room.write(() -> room.unpublishArticle.unpublish(id));

        assertThat(draft.status()).isEqualTo(ArticleStatus.DRAFT);
        assertThat(room.read(() -> room.articles.published(id))).isEmpty();
        assertThat(room.read(() -> room.articles.at("2026/11/22", "now-you-see-it")))
                .isEmpty();
        assertThat(room.read(
                        () -> room.repository.sessions().content().child("threads/" + id.substring(0, 2) + "/" + id)))
                .isEmpty();
        assertThat(room.read(() -> room.listings.count(Listings.SITE))).isZero();
        assertThat(room.read(() -> room.tags.after("", 10))).isEmpty();
        assertThat(room.news).last().isEqualTo(new ArticleUnpublished(article));

        room.itIs(Newsroom.NOW.plusSeconds(86_400));
        room.write(() -> room.publishArticle.publish(id));

        assertThat(room.read(() -> room.articles.published(id)).orElseThrow().permalink())
                .isEqualTo(article.permalink());
        assertThat(room.read(() -> room.listings.count(Listings.SITE))).isEqualTo(1);
    }

    @Test
    default void unpublishing_what_is_not_published_changes_nothing() {
        var room = newsroom();
        var id = room.draft(room.manuscript("Draft"));
        var before = room.write(() -> room.workingCopies.get(id));

        assertThat(room.write(() -> room.unpublishArticle.unpublish(id))).isEqualTo(before);
        assertThat(room.write(() -> room.restoreArticle.restore(id))).isEqualTo(before);
        assertThat(room.news).isEmpty();
    }

    @Test
    default void what_is_in_the_trash_can_only_be_restored() {
        var room = newsroom();
        var id = room.published(room.manuscript("Thrown away"));

        assertThat(room.write(() -> room.trashArticle.trash(id)).status()).isEqualTo(ArticleStatus.TRASH);

        assertThat(room.read(() -> room.articles.published(id))).isEmpty();
        assertThatThrownBy(() -> room.write(() -> room.publishArticle.publish(id)))
                .isInstanceOf(ArticleInTrash.class);
        var manuscript = room.manuscript("Other").build();
        assertThatThrownBy(() -> room.write(() -> room.saveArticle.save(id, manuscript, "ann")))
                .isInstanceOf(ArticleInTrash.class);
        assertThat(room.write(() -> room.restoreArticle.restore(id)).status()).isEqualTo(ArticleStatus.DRAFT);
    }

    @Test
    default void what_a_manuscript_names_must_be_there() {
        var room = newsroom();

        assertThatThrownBy(() -> room.draft(room.manuscript("A").categories(List.of("no-such"))))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> room.draft(room.manuscript("A").categories(List.of("../authors"))))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> room.draft(room.manuscript("A").author("nobody")))
                .isInstanceOf(Invalid.class);
    }

    @Test
    default void nothing_is_published_into_the_future() {
        var room = newsroom();
        var id = room.draft(room.manuscript("Soon").publishedAt(Newsroom.NOW.plusSeconds(1)));

        assertThatThrownBy(() -> room.write(() -> room.publishArticle.publish(id)))
                .isInstanceOf(Invalid.class);
    }

    @Test
    default void an_import_is_no_news() {
        var room = newsroom();
        var id = room.draft(room.manuscript("Old").publishedAt(Newsroom.IN_2009));

        room.write(() -> room.publishArticle.publishQuietly(id));

        assertThat(room.read(() -> room.articles.published(id))).isPresent();
        assertThat(room.news).isEmpty();
    }

    @Test
    default void scripts_are_in_no_member_of_what_readers_see() {
        var room = newsroom();

        var id = room.published(new ManuscriptBuilder("<script>alert(1)</script>")
                .body("<p onclick=x>a<script>alert(2)</script></p>\n\n[b](javascript:alert(3))", Format.MARKDOWN));

        assertThat(room.read(() -> room.articles.published(id))
                        .orElseThrow()
                        .body()
                        .value())
                .doesNotContain("script", "onclick");
        assertThatThrownBy(() -> room.manuscript("A")
                        .image("javascript:alert(1)", null, null, null)
                        .build())
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> room.manuscript("A")
                        .callToAction("Go", "//example.org/x")
                        .build())
                .isInstanceOf(Invalid.class);
    }
}
