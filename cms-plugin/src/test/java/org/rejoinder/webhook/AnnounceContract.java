package org.rejoinder.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rejoinder.category.CategoryDetails;
import org.rejoinder.comment.CommentStatus;

/** What is told to whom, on any repository. */
interface AnnounceContract {

    WebhookFixture fixture();

    @Test
    default void each_hears_only_of_what_it_wants() {
        var all = fixture().create();
        var some = fixture().create("comment.removed");
        var comment = fixture().discussion.say("Ann", "Ice?");
        fixture().discussion.move(comment, CommentStatus.TRASH);
        fixture().discussion.move(comment, CommentStatus.APPROVED);

        assertThat(fixture().types(all.webhook()))
                .containsExactly("comment.approved", "comment.removed", "comment.approved");
        assertThat(fixture().types(some.webhook())).containsExactly("comment.removed");
        assertThat(fixture().delivery(some.webhook(), 1).payload())
                .contains("\"number\":1", comment.id())
                .doesNotContain("Ann", "Ice?");
    }

    @Test
    default void a_held_comment_is_told_of_when_it_is_approved() {
        fixture().discussion.policy("held");
        var webhook = fixture().create().webhook();
        var comment = fixture().discussion.say("Ann", "Ice?");
        assertThat(fixture().types(webhook)).isEmpty();

        fixture().discussion.move(comment, CommentStatus.APPROVED);

        assertThat(fixture().types(webhook)).containsExactly("comment.approved");
    }

    @Test
    default void articles_and_categories_are_told_of_too() {
        var webhook = fixture().create().webhook();
        var newsroom = fixture().discussion.newsroom;
        newsroom.news.clear();
        newsroom.category("neck", "");
        newsroom.write(() -> newsroom.publishArticle.publish(fixture().discussion.article));
        newsroom.write(() -> newsroom.unpublishArticle.unpublish(fixture().discussion.article));
        newsroom.write(() -> newsroom.news.forEach(fixture()::hear));

        assertThat(fixture().types(webhook))
                .containsExactly("category.created", "article.updated", "article.unpublished");
        assertThat(fixture().delivery(webhook, 2).payload())
                .contains("https://example.org/2009/11/22/hot-or-cold/", "\"author\":\"coach\"");
    }

    @Test
    default void what_was_public_elsewhere_before_is_no_news() {
        var newsroom = fixture().discussion.newsroom;
        var draft = newsroom.draft(newsroom.manuscript("Imported"));
        newsroom.news.clear();

        newsroom.write(() -> newsroom.publishArticle.publishQuietly(draft));
        newsroom.write(() -> newsroom.createCategory.createQuietly(CategoryDetails.of("Imported", null, null, null)));

        assertThat(newsroom.news).isEmpty();
    }
}
