package org.rejoinder.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rejoinder.comment.CommentStatus.APPROVED;
import static org.rejoinder.comment.CommentStatus.TRASH;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What threads of many levels promise, and conversations within them. */
interface DeepThreadsContract {

    Discussion discussion();

    @Test
    default void every_comment_counts_what_is_seen_below_it_at_any_depth() {
        var random = new Random(4);
        var said = new ArrayList<Comment>();
        var parents = new ArrayList<Integer>();
        for (int i = 0; i < 260; i++) {
            // mostly a chain, with some branches
            int parent = i == 0 ? -1 : random.nextInt(8) == 0 ? random.nextInt(i) : i - 1;
            parents.add(parent);
            said.add(
                    parent < 0
                            ? discussion().say("Ann", "Root")
                            : discussion().reply(said.get(parent), i % 2 == 0 ? "Ann" : "Ben", "Reply " + i));
        }
        var visible = new boolean[said.size()];
        java.util.Arrays.fill(visible, true);
        assertCounts(parents, visible);

        for (int i = 0; i < 60; i++) {
            int one = random.nextInt(said.size());
            visible[one] = !visible[one];
            discussion().move(said.get(one), visible[one] ? APPROVED : TRASH);
        }
        assertCounts(parents, visible);

        for (int i = 0; i < said.size(); i++) {
            if (visible[i]) {
                discussion().move(said.get(i), TRASH);
                visible[i] = false;
            }
        }
        assertCounts(parents, visible);
        assertThat(new Seen(discussion()).outline()).isEmpty();
    }

    private void assertCounts(List<Integer> parents, boolean[] visible) {
        var expected = new long[visible.length];
        long all = 0;
        for (int i = visible.length - 1; i >= 0; i--) {
            all += visible[i] ? 1 : 0;
            if (parents.get(i) >= 0) {
                expected[parents.get(i)] += expected[i] + (visible[i] ? 1 : 0);
            }
        }
        assertThat(new Seen(discussion()).count()).isEqualTo(all);
        for (int i = 0; i < visible.length; i++) {
            long number = i + 1L;
            var seen = discussion().newsroom.read(() -> discussion().threads.comment(discussion().article, number));
            long counted = seen.map(PublishedComment::replyCount).orElse(0L);
            assertThat(counted).as("below thought %d", number).isEqualTo(expected[i]);
            assertThat(seen.isPresent()).isEqualTo(visible[i] || expected[i] > 0);
        }
    }

    @Test
    default void what_is_below_the_last_level_stands_on_it_with_whom_it_answers() {
        var root = discussion().say("Ann", "1");
        var second = discussion().reply(root, "Ben", "2");
        var third = discussion().reply(second, "Cleo", "3");
        discussion().reply(third, "Dora", "4");
        discussion().reply(root, "Eli", "5");

        var page = discussion().page(Optional.empty(), 10, 2);

        var replies = page.branches().get(0).replies();
        assertThat(replies).extracting(its -> its.comment().number()).containsExactly(2L, 3L, 4L, 5L);
        assertThat(replies).allMatch(Branch::flattened);
        assertThat(replies.get(2).comment().parentNumber()).contains(3L);
        assertThat(discussion().page(Optional.empty(), 10, 1).branches().get(0).replies())
                .isEmpty();
    }

    @Test
    default void a_conversation_is_what_two_people_say_to_each_other_and_what_led_to_it() {
        var root = discussion().say("Ann", "1");
        var ben = discussion().reply(root, "Ben", "2");
        var ann = discussion().reply(ben, "Ann", "3");
        discussion().reply(ann, "Cleo", "4 from aside");
        var again = discussion().reply(ann, "Ben", "5");
        var cleo = discussion().reply(again, "Cleo", "6 from aside");
        discussion().reply(cleo, "Ann", "7, to Cleo");
        discussion().reply(again, "Ann", "8");
        discussion().say("Ann", "9, elsewhere");

        for (int limit : new int[] {1, 2, 3, 50}) {
            assertThat(conversation(ann, limit)).as("by %d", limit).containsExactly(1L, 2L, 3L, 5L, 8L);
        }
        assertThat(conversation(cleo, 2)).containsExactly(1L, 2L, 3L, 5L, 6L);
        discussion().move(again, TRASH);
        assertThat(conversation(ann, 2)).containsExactly(1L, 2L, 3L, 8L);
    }

    @Test
    default void a_name_taken_by_another_is_another_person() {
        var root = discussion().say("Ann", "1");
        var ben = discussion().reply(root, "Ben", "2");
        var ann = discussion().reply(ben, "Ann", "3");
        var impostor = discussion()
                .newsroom
                .write(() -> discussion()
                        .submitComment
                        .submit(
                                discussion().submission("Ben", "other@example.org", "4", Optional.of(ann.id())),
                                false));

        assertThat(conversation(ann, 50))
                .containsExactly(1L, 2L, 3L)
                .doesNotContain(impostor.number().orElseThrow());
    }

    private List<Long> conversation(Comment with, int limit) {
        return discussion().newsroom.read(() -> {
            var numbers = new ArrayList<Long>();
            var comment = discussion().comments.published(with.id()).orElseThrow();
            var from = Optional.of(0L);
            while (from.isPresent()) {
                var page = discussion().conversations.page(comment, from.get(), limit);
                assertThat(page.comments()).hasSizeLessThanOrEqualTo(limit);
                page.comments().forEach(its -> numbers.add(its.number()));
                from = page.next();
            }
            return numbers;
        });
    }

    @Test
    default void a_page_of_a_conversation_begins_at_the_root_however_deep_it_is() {
        var comment = discussion().say("Ann", "1");
        var expected = new ArrayList<Long>(List.of(1L));
        for (int i = 2; i <= 300; i++) {
            comment = discussion().reply(comment, i % 2 == 0 ? "Ben" : "Ann", "Answer " + i);
            expected.add((long) i);
        }

        assertThat(conversation(comment, 50)).isEqualTo(expected);
        assertThat(conversation(comment, 7)).isEqualTo(expected);
    }

    @Test
    default void what_readers_could_see_happen_is_kept_with_the_thread() {
        var first = discussion().say("Ann", "1");
        var second = discussion().say("Ben", "2");
        discussion().edit(first, "1, but better");
        discussion().move(second, TRASH);

        var changes = changes();
        assertThat(changes.last()).isEqualTo(4);
        assertThat(changes.after(1))
                .containsExactly(
                        new ThreadChange(2, ThreadChange.Kind.APPROVED, 2, second.id()),
                        new ThreadChange(3, ThreadChange.Kind.EDITED, 1, first.id()),
                        new ThreadChange(4, ThreadChange.Kind.REMOVED, 2, second.id()));
        for (int i = 0; i < 120; i++) {
            discussion().say("Ann", "More " + i);
        }
        assertThat(changes().last()).isEqualTo(124);
        assertThat(changes().kept()).hasSize(100);
        assertThat(changes().kept().get(0).id()).isEqualTo(25);
        assertThat(changes().reachesBackTo(24)).isTrue();
        assertThat(changes().reachesBackTo(23)).isFalse();
        assertThat(changes().reachesBackTo(125)).isFalse();
    }

    private ThreadChanges changes() {
        return discussion()
                .newsroom
                .read(() -> discussion().threads.changes(discussion().article).orElseThrow());
    }
}
