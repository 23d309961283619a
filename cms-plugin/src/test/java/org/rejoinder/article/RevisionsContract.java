package org.rejoinder.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rejoinder.category.DeleteCategory;

/** What the revisions of an article promise, whichever repository they stand on. */
interface RevisionsContract {

    Newsroom newsroom();

    private static List<Revision> all(Newsroom room, String id) {
        return room.repository.reads.everything(() -> room.revisions.below(id, Revisions.END, 1_000));
    }

    private static long count(Newsroom room, String id) {
        return room.repository.reads.everything(() -> room.revisions.count(id));
    }

    @Test
    default void every_save_is_one_with_who_and_when() {
        var room = newsroom();
        var id = room.write(
                        () -> room.draftArticle.draft(room.manuscript("First").build(), "ben"))
                .id();
        room.itIs(Newsroom.NOW.plusSeconds(60));
        room.save(id, room.manuscript("Second"));
        room.save(id, room.manuscript("Second"));

        var revisions = all(room, id);

        assertThat(revisions).hasSize(2).extracting(Revision::number).containsExactly(2L, 1L);
        assertThat(revisions).extracting(Revision::savedBy).containsExactly("ann", "ben");
        assertThat(revisions).extracting(Revision::savedAt).containsExactly(Newsroom.NOW.plusSeconds(60), Newsroom.NOW);
        assertThat(revisions)
                .extracting(revision -> revision.manuscript().title())
                .containsExactly("Second", "First");
        assertThat(count(room, id)).isEqualTo(2);
        assertThat(all(room, "0123456789abcdef")).isEmpty();
    }

    @Test
    default void publishing_is_none_and_is_remembered() {
        var room = newsroom();
        var id = room.published(room.manuscript("First"));
        room.save(id, room.manuscript("Second"));
        room.save(id, room.manuscript("Third"));
        room.write(() -> room.publishArticle.publish(id));
        room.write(() -> room.unpublishArticle.unpublish(id));

        assertThat(all(room, id)).extracting(Revision::published).containsExactly(true, false, true);
    }

    @Test
    default void they_are_read_page_by_page_beyond_a_folder() {
        var room = newsroom();
        var id = room.draft(room.manuscript("Number 1"));
        for (int i = 2; i <= 205; i++) {
            room.save(id, room.manuscript("Number " + i));
        }

        var page = room.repository.reads.everything(() -> room.revisions.below(id, 202, 150));

        assertThat(page).hasSize(150);
        assertThat(page.get(0).number()).isEqualTo(201);
        assertThat(page.get(149).manuscript().title()).isEqualTo("Number 52");
        assertThat(count(room, id)).isEqualTo(205);
    }

    @Test
    default void a_restored_one_is_a_new_one_without_categories_that_are_gone() {
        var room = newsroom();
        room.category("massage", "");
        room.category("stretching", "");
        var id = room.published(room.manuscript("First").categories(List.of("massage", "stretching")));
        room.save(id, room.manuscript("Second"));
        room.write(() -> room.publishArticle.publish(id));
        DeleteCategory delete = room.deleteCategory;
        room.write(() -> delete.delete("stretching"));

        var restored = room.write(() -> room.restoreRevision.restore(id, 1, "ben"));

        assertThat(restored.manuscript().title()).isEqualTo("First");
        assertThat(restored.manuscript().categories()).containsExactly("massage");
        assertThat(restored.changed()).isTrue();
        assertThat(all(room, id))
                .extracting(revision -> revision.manuscript().title())
                .containsExactly("First", "Second", "First");
        assertThat(all(room, id).get(0).savedBy()).isEqualTo("ben");
        assertThatThrownBy(() -> room.write(() -> room.restoreRevision.restore(id, 4, "ben")))
                .isInstanceOf(UnknownRevision.class);
    }

    @Test
    default void old_ones_are_thinned_out_by_later_saves() {
        var room = newsroom();
        var id = room.published(room.manuscript("Number 1"));
        for (int i = 2; i <= 12; i++) {
            room.itIs(Newsroom.NOW.plusSeconds(i));
            room.save(id, room.manuscript("Number " + i));
        }
        room.itIs(Newsroom.NOW.plus(Duration.ofDays(31)));
        room.save(id, room.manuscript("Number 13"));

        assertThat(all(room, id)).extracting(Revision::number).containsExactly(13L, 12L, 1L);
        assertThat(count(room, id)).isEqualTo(3);
    }
}
