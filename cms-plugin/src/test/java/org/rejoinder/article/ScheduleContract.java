package org.rejoinder.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.rejoinder.problem.Invalid;
import org.rejoinder.problem.SlugTaken;

/** What scheduling promises, whichever repository it stands on. */
interface ScheduleContract {

    Instant DUE = Newsroom.NOW.plusSeconds(3_600);

    Newsroom newsroom();

    /** Whether a session sees what was when it began, so that the one of two servers that saves later starts again. */
    default boolean sessionsAreSnapshots() {
        return true;
    }

    private static Article schedule(Newsroom room, String id, Instant at) {
        return room.write(() -> room.scheduleArticle.schedule(id, at));
    }

    private static String seen(Newsroom room, String id) {
        return room.read(
                () -> room.articles.published(id).map(PublishedArticle::title).orElse("nothing"));
    }

    @Test
    default void an_article_is_published_when_it_is_due_as_it_is_then() {
        var room = newsroom();
        var id = room.draft(room.manuscript("Early"));
        var scheduled = schedule(room, id, DUE);
        assertThat(scheduled.status()).isEqualTo(ArticleStatus.SCHEDULED);
        assertThat(scheduled.scheduledAt()).contains(DUE);

        assertThat(room.save(id, room.manuscript("Final")).status()).isEqualTo(ArticleStatus.SCHEDULED);
        room.itIs(DUE.minusMillis(1));
        room.publishWhenDue.round();
        assertThat(seen(room, id)).isEqualTo("nothing");

        room.itIs(DUE.plusSeconds(5));
        room.publishWhenDue.round();
        room.publishWhenDue.round();

        var article = room.read(() -> room.articles.published(id)).orElseThrow();
        assertThat(article.title()).isEqualTo("Final");
        assertThat(article.publishedAt()).isEqualTo(DUE);
        assertThat(room.news).containsExactly(new ArticlePublished(article, true));
        var after = room.write(() -> room.workingCopies.get(id));
        assertThat(after.status()).isEqualTo(ArticleStatus.PUBLISHED);
        assertThat(after.scheduledAt()).isEmpty();
    }

    @Test
    default void what_is_taken_from_the_schedule_is_not_published() {
        var room = newsroom();
        var unpublished = room.draft(room.manuscript("A"));
        var thrown = room.draft(room.manuscript("B"));
        var late = room.draft(room.manuscript("C"));
        var now = room.draft(room.manuscript("D"));
        for (var id : new String[] {unpublished, thrown, late, now}) {
            schedule(room, id, DUE);
        }
        assertThat(room.write(() -> room.unpublishArticle.unpublish(unpublished))
                        .scheduledAt())
                .isEmpty();
        room.write(() -> room.trashArticle.trash(thrown));
        room.write(() -> room.restoreArticle.restore(thrown));
        schedule(room, late, DUE.plusSeconds(3_600));
        room.write(() -> room.publishArticle.publish(now));
        assertThat(room.news).hasSize(1);

        room.itIs(DUE);
        room.publishWhenDue.round();

        assertThat(room.news).hasSize(1);
        assertThat(room.repository.reads.everything(() -> room.workingCopies.count(ArticleStatus.SCHEDULED)))
                .isEqualTo(1);
        room.itIs(DUE.plusSeconds(3_600));
        room.publishWhenDue.round();
        assertThat(seen(room, late)).isEqualTo("C");
    }

    @Test
    default void changes_of_a_published_article_wait_for_their_moment_while_readers_see_the_former_copy() {
        var room = newsroom();
        var id = room.published(room.manuscript("Before"));
        var other = room.published(room.manuscript("Other"));
        room.save(id, room.manuscript("Meanwhile"));
        room.save(other, room.manuscript("Never"));
        var scheduled = schedule(room, id, DUE);
        schedule(room, other, DUE);
        assertThat(scheduled.status()).isEqualTo(ArticleStatus.PUBLISHED);
        assertThat(scheduled.scheduledAt()).contains(DUE);
        room.save(id, room.manuscript("After"));
        var cancelled = room.write(() -> room.scheduleArticle.cancel(other));
        assertThat(cancelled.scheduledAt()).isEmpty();
        assertThat(cancelled.status()).isEqualTo(ArticleStatus.PUBLISHED);

        room.itIs(DUE.minusMillis(1));
        room.publishWhenDue.round();
        assertThat(seen(room, id)).isEqualTo("Before");

        room.itIs(DUE);
        room.publishWhenDue.round();
        room.publishWhenDue.round();

        assertThat(seen(room, id)).isEqualTo("After");
        assertThat(seen(room, other)).isEqualTo("Other");
        var after = room.write(() -> room.workingCopies.get(id));
        assertThat(after.scheduledAt()).isEmpty();
        assertThat(after.changed()).isFalse();
        assertThat(room.repository.reads.everything(() -> room.workingCopies
                        .walkUpdates(Span.between(false, null, null))
                        .hasNext()))
                .isFalse();
    }

    @Test
    default void an_article_out_of_sight_has_no_changes_waiting() {
        var room = newsroom();
        var id = room.published(room.manuscript("Before"));
        room.save(id, room.manuscript("After"));
        schedule(room, id, DUE);
        room.write(() -> room.unpublishArticle.unpublish(id));

        room.itIs(DUE);
        room.publishWhenDue.round();

        assertThat(seen(room, id)).isEqualTo("nothing");
    }

    @Test
    default void what_cannot_come_true_is_refused_at_once() {
        var room = newsroom();
        var id = room.draft(room.manuscript("A").publishedAt(Newsroom.NOW.plusSeconds(60)));
        var published = room.published(room.manuscript("B").slug("b"));
        var sameName = room.draft(room.manuscript("C").slug("b"));

        assertThatThrownBy(() -> schedule(room, id, Newsroom.NOW)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> schedule(room, id, Newsroom.NOW.minusSeconds(1)))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> schedule(room, id, Newsroom.NOW.plusSeconds(59)))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> schedule(room, id, Instant.parse("+10000-01-01T00:00:00Z")))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> schedule(room, published, DUE)).isInstanceOf(AlreadyPublished.class);
        assertThatThrownBy(() -> schedule(room, sameName, DUE)).isInstanceOf(SlugTaken.class);

        schedule(room, id, DUE);
        assertThatThrownBy(() -> room.save(id, room.manuscript("A").publishedAt(DUE.plusSeconds(1))))
                .isInstanceOf(Invalid.class);
        room.write(() -> room.trashArticle.trash(id));
        assertThatThrownBy(() -> schedule(room, id, DUE)).isInstanceOf(ArticleInTrash.class);
    }

    @Test
    default void a_slug_that_is_taken_meanwhile_gets_a_number() {
        var room = newsroom();
        var id = room.draft(room.manuscript("Name").slug("name"));
        schedule(room, id, DUE);
        room.published(room.manuscript("Name").slug("name"));

        room.itIs(DUE);
        room.publishWhenDue.round();

        assertThat(room.read(() -> room.articles.published(id)).orElseThrow().slug())
                .isEqualTo("name-2");
    }

    @Test
    default void two_servers_that_look_at_the_same_moment_publish_once_and_after_a_restart_too() {
        var room = newsroom();
        var ids = new ArrayList<String>();
        for (int i = 0; i < 10; i++) {
            ids.add(room.draft(room.manuscript("Article " + i)));
            schedule(room, ids.get(i), DUE.plusMillis(i));
        }
        try (var other = new Newsroom(room.repository.onOtherServer())) {
            room.itIs(DUE.plusSeconds(1));
            other.itIs(DUE.plusSeconds(1));

            CompletableFuture.allOf(
                            CompletableFuture.runAsync(room.publishWhenDue::round),
                            CompletableFuture.runAsync(other.publishWhenDue::round))
                    .join();

            assertThat(ids).allSatisfy(id -> assertThat(seen(room, id)).isNotEqualTo("nothing"));
            assertThat(room.read(() -> room.listings.count(Listings.SITE))).isEqualTo(10);
            assertThat(room.repository.reads.everything(() -> room.workingCopies.count(ArticleStatus.SCHEDULED)))
                    .isZero();
            for (var id : ids) {
                var copy = room.write(() -> room.workingCopies.get(id));
                assertThat(copy.revision())
                        .as("drafted, scheduled, published")
                        .isBetween(3L, sessionsAreSnapshots() ? 3L : 4L);
            }
        }
    }
}
