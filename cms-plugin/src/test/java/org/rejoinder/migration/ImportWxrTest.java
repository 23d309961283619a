package org.rejoinder.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.rejoinder.migration.Outcome.IMPORTED;
import static org.rejoinder.migration.Outcome.SKIPPED;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rejoinder.article.ArticleStatus;
import org.rejoinder.article.Image;
import org.rejoinder.article.Tag;
import org.rejoinder.category.Category;
import org.rejoinder.comment.Comment;
import org.rejoinder.comment.CommentStatus;
import org.rejoinder.comment.PublishedComment;
import org.rejoinder.migration.Import.State;

class ImportWxrTest {

    private static final byte[] SMALL = Newcomer.resource("small.wxr.xml");

    private final Newcomer site = Newcomer.onOak();

    @AfterEach
    void close() {
        site.close();
    }

    private Comment comment(Import run, String sourceId) {
        var id = site.account(run, "comment")
                .filter(entry -> entry.sourceId().equals(sourceId))
                .findFirst()
                .flatMap(AccountEntry::id)
                .orElseThrow();
        return site.newsroom
                .repository
                .reads
                .everything(() -> site.comments.find(id))
                .orElseThrow();
    }

    @Test
    void a_post_becomes_an_article_as_it_was() {
        site.take(SMALL);

        var article = site.article("2009/11/22", "tennis-ball");
        assertThat(article.title()).isEqualTo("A tennis ball & a wall");
        assertThat(article.publishedAt()).isEqualTo(Instant.parse("2009-11-22T10:00:00Z"));
        assertThat(article.excerpt()).isEqualTo("Lean, wait, breathe.");
        assertThat(article.author()).isEqualTo("mara-lind");
        assertThat(article.categories()).containsExactly("trigger-points");
        assertThat(article.tags()).containsExactly(new Tag("self-care", "Self-care"));
        assertThat(article.commentsOpen()).isTrue();
        assertThat(article.callToAction()).isNotNull();
    }

    @Test
    void a_body_without_markup_gets_its_paragraphs_and_no_script() {
        site.take(SMALL);

        assertThat(site.article("2009/11/22", "tennis-ball").body().value())
                .startsWith("<p>Lean on the ball.</p>")
                .contains("<figure class=\"alignright\">", "<figcaption>The ball</figcaption>")
                .contains("<p>Wait for it to ease.<br />\nThen breathe.")
                .doesNotContain("script", "[caption");
    }

    @Test
    void the_featured_image_is_shown_from_where_it_is() {
        site.take(SMALL);

        assertThat(site.article("2009/11/22", "tennis-ball").image())
                .isEqualTo(new Image(
                        "https://old.example.org/ball.jpg",
                        "A tennis ball on a wall",
                        "A ball between shoulder and wall",
                        "Mara Lind"));
    }

    @Test
    void categories_keep_their_parents_in_whatever_order_they_come() {
        site.take(SMALL);

        var categories = site.newsroom.read(() -> site.newsroom.categories.after("", 100));
        assertThat(categories)
                .extracting(Category::slug, Category::name, Category::parent)
                .containsExactly(
                        tuple("massage", "Massage & touch", null),
                        tuple("trigger-points", "Trigger points", "massage"),
                        tuple("unlisted", "Unlisted", null));
    }

    @Test
    void authors_come_with_byline_and_address_and_those_that_are_only_named_without() {
        var run = site.take(SMALL);

        var mara = site.newsroom
                .repository
                .reads
                .everything(() -> site.newsroom.authors.account("mara-lind"))
                .orElseThrow();
        assertThat(mara.author().byline()).isEqualTo("Massage therapist");
        assertThat(mara.email()).isEqualTo("mara@example.org");
        assertThat(mara.login()).isNull();
        assertThat(site.account(run, "author"))
                .extracting(AccountEntry::sourceId, AccountEntry::outcome)
                .containsExactly(tuple("mara", IMPORTED), tuple("nobody", IMPORTED));
    }

    @Test
    void a_thread_is_numbered_by_date_and_keeps_its_shape() {
        var run = site.take(SMALL);

        assertThat(site.thread(site.article("2009/11/22", "tennis-ball")))
                .extracting(PublishedComment::number, PublishedComment::name, PublishedComment::parentNumber)
                .containsExactly(
                        tuple(1L, "Ann", Optional.empty()),
                        tuple(2L, "Mara Lind", Optional.of(1L)),
                        tuple(3L, "Bob", Optional.empty()));
        assertThat(site.reason(run, "103"))
                .hasValueSatisfying(reason -> assertThat(reason).contains("stands by itself"));
    }

    @Test
    void the_authors_own_comments_wear_the_badge() {
        var run = site.take(SMALL);

        assertThat(comment(run, "102").commenter().author()).hasValue("mara-lind");
        assertThat(comment(run, "101").commenter().author()).isEmpty();
    }

    @Test
    void comments_stand_where_they_stood() {
        var run = site.take(SMALL);

        assertThat(comment(run, "101").status()).isEqualTo(CommentStatus.APPROVED);
        assertThat(comment(run, "101").answeredByEmail()).hasValue(Instant.parse("2009-11-24T08:00:00Z"));
        assertThat(comment(run, "101").importedId()).hasValue("101");
        assertThat(comment(run, "103").body().value()).isEqualTo("<p>To nobody </p>\n");
        assertThat(comment(run, "104").status()).isEqualTo(CommentStatus.HELD);
        assertThat(comment(run, "105").status()).isEqualTo(CommentStatus.SPAM);
        assertThat(comment(run, "106").status()).isEqualTo(CommentStatus.TRASH);
        for (var id : List.of("105", "106")) {
            var comment = comment(run, id).id();
            var record = site.newsroom.repository.reads.everything(() -> site.comments.record(comment));
            assertThat(record.orElseThrow().history())
                    .as("kept from now on")
                    .singleElement()
                    .asString()
                    .contains("the import: filed as");
        }
    }

    @Test
    void everything_in_the_file_is_accounted_for() {
        var run = site.take(SMALL);

        assertThat(run.state()).isEqualTo(State.DONE);
        assertThat(run.counts()).isEqualTo(new Counts(2, 3, 9, 7, 16, 0, 5, 0));
        assertThat(site.account(run))
                .filteredOn(entry -> entry.outcome() == SKIPPED)
                .extracting(AccountEntry::sourceId, AccountEntry::type)
                .containsExactly(
                        tuple("107", "pingback"),
                        tuple("12", "attachment"),
                        tuple("13", "page"),
                        tuple("17", "post"),
                        tuple("18", "nav_menu_item"));
    }

    @Test
    void what_was_not_public_becomes_a_draft_and_the_account_says_why() {
        var run = site.take(SMALL);

        assertThat(site.reason(run, "15"))
                .hasValueSatisfying(reason -> assertThat(reason).contains("password"));
        assertThat(site.reason(run, "16"))
                .hasValueSatisfying(reason -> assertThat(reason).contains("scheduled"));
        assertThat(site.reason(run, "14")).isEmpty();
        var drafts =
                site.newsroom.repository.reads.everything(() -> site.newsroom.workingCopies.count(ArticleStatus.DRAFT));
        assertThat(drafts).isEqualTo(3);
    }

    @Test
    void slugs_in_other_scripts_stay() {
        var run = site.take(SMALL);

        assertThat(site.article("2011/01/02", "冷敷").title()).isEqualTo("No title, but a slug in another script.");
        assertThat(site.article("2011/01/02", "冷敷").commentsOpen()).isFalse();
        assertThat(site.reason(run, "19"))
                .hasValueSatisfying(reason -> assertThat(reason).contains("no title"));
    }
}
