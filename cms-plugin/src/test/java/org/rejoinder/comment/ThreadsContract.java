package org.rejoinder.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rejoinder.comment.CommentStatus.APPROVED;
import static org.rejoinder.comment.CommentStatus.HELD;
import static org.rejoinder.comment.CommentStatus.SPAM;
import static org.rejoinder.comment.CommentStatus.TRASH;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rejoinder.problem.Invalid;
import org.rejoinder.repository.IdempotencyKey;
import org.rejoinder.repository.KeyReused;

/** What threads promise, whichever repository they stand on. */
interface ThreadsContract {

    Discussion discussion();

    @Test
    default void numbers_are_given_in_order_and_counts_equal_what_is_seen() {
        var first = discussion().say("Ann", "Ice or heat?");
        var second = discussion().reply(first, "Ben", "Ice.");
        var third = discussion().say("Cleo", "Heat.");

        assertThat(List.of(first, second, third))
                .extracting(its -> its.number().orElseThrow())
                .containsExactly(1L, 2L, 3L);
        assertThat(seen().outline()).containsExactly("1 Ann", "- 2 Ben", "3 Cleo");
        assertThat(seen().count()).isEqualTo(3);
        assertThat(seen().flat()).containsExactly(1L, 2L, 3L);
    }

    @Test
    default void a_number_never_changes_and_is_never_given_twice() {
        discussion().say("Ann", "One");
        var second = discussion().say("Ben", "Two");
        discussion().move(second, TRASH);

        var third = discussion().say("Cleo", "Three");
        var back = discussion().move(second, APPROVED);

        assertThat(third.number()).contains(3L);
        assertThat(back.number()).contains(2L);
        assertThat(seen().outline()).containsExactly("1 Ann", "2 Ben", "3 Cleo");
    }

    @Test
    default void a_held_comment_has_no_number_and_is_seen_by_nobody() {
        discussion().policy("held");

        var held = discussion().say("Ann", "Anybody there?");

        assertThat(held.status()).isEqualTo(HELD);
        assertThat(held.number()).isEmpty();
        assertThat(seen().outline()).isEmpty();
        assertThat(seen().published(held)).isEmpty();
        assertThat(discussion().move(held, APPROVED).number()).contains(1L);
        assertThat(seen().published(held)).isPresent();
    }

    @Test
    default void a_removed_parent_leaves_a_tombstone_that_counts_nowhere() {
        var root = discussion().say("Ann", "Root");
        var reply = discussion().reply(root, "Ben", "Reply");
        discussion().reply(reply, "Cleo", "Reply to the reply");

        discussion().move(reply, SPAM);
        discussion().move(root, TRASH);

        assertThat(seen().outline()).containsExactly("1 removed", "- 2 removed", "- - 3 Cleo");
        assertThat(seen().count()).isEqualTo(1);
        assertThat(seen().flat()).containsExactly(3L);
        assertThat(seen().published(root)).isEmpty();
    }

    @Test
    default void a_tombstone_goes_with_its_last_reply_and_comes_back_with_it() {
        var root = discussion().say("Ann", "Root");
        var reply = discussion().reply(root, "Ben", "Reply");
        discussion().move(root, TRASH);
        discussion().move(reply, TRASH);
        assertThat(seen().outline()).isEmpty();

        discussion().move(reply, APPROVED);

        assertThat(seen().outline()).containsExactly("1 removed", "- 2 Ben");
        discussion().move(root, APPROVED);
        assertThat(seen().outline()).containsExactly("1 Ann", "- 2 Ben");
        assertThat(seen().replyCount(1)).isEqualTo(1);
    }

    @Test
    default void every_ancestor_counts_all_that_is_seen_below_it() {
        var comment = discussion().say("Ann", "1");
        var second = comment;
        for (int i = 2; i <= 12; i++) {
            comment = discussion().reply(comment, "Ben", "Answer " + i);
            second = i == 2 ? comment : second;
        }

        assertThat(seen().replyCount(1)).isEqualTo(11);
        assertThat(seen().replyCount(2)).isEqualTo(10);
        discussion().move(comment, SPAM);
        assertThat(seen().replyCount(1)).isEqualTo(10);
        discussion().move(second, TRASH);
        assertThat(seen().replyCount(1)).isEqualTo(9);
    }

    @Test
    default void pages_show_every_comment_once_whatever_their_size() {
        var random = new java.util.Random(14);
        var said = new ArrayList<Comment>();
        for (int i = 0; i < 60; i++) {
            said.add(
                    i % 3 == 0
                            ? discussion().say("Ann", "Root " + i)
                            : discussion().reply(said.get(random.nextInt(said.size())), "Ben", "Reply " + i));
        }

        for (int limit : new int[] {1, 3, 7, 100}) {
            for (int depth : new int[] {1, 2, 5, 20}) {
                assertThat(seen().all(limit, depth))
                        .as("limit %d, depth %d", limit, depth)
                        .hasSize(60)
                        .doesNotHaveDuplicates();
            }
        }
    }

    @Test
    default void a_page_never_holds_more_than_a_hundred() {
        var root = discussion().say("Ann", "Root");
        for (int i = 0; i < 130; i++) {
            discussion().reply(root, "Ben", "Reply " + i);
        }

        var page = discussion().page(Optional.empty(), 50, 10);

        assertThat(page.branches().get(0).replies()).hasSize(99);
        assertThat(seen().all(50, 10)).hasSize(131).doesNotHaveDuplicates();
    }

    @Test
    default void a_reply_to_what_nobody_sees_is_refused() {
        var held = discussion().say("Ann", "Held soon");
        discussion().move(held, HELD);

        assertThatThrownBy(() -> discussion().reply(held, "Ben", "Reply")).isInstanceOf(Invalid.class);
        assertThat(seen().outline()).isEmpty();
    }

    @Test
    default void the_same_again_is_refused_and_the_same_key_gives_the_same_answer() {
        var submission = discussion().submission("Ann", "Once", Optional.empty());
        discussion().newsroom.write(() -> discussion().submitComment.submit(submission, false));
        assertThatThrownBy(() -> discussion()
                        .newsroom
                        .write(() -> discussion().submitComment.submit(submission, false)))
                .isInstanceOf(DuplicateComment.class);

        var key = Optional.of(new IdempotencyKey("comments", "a key", "the body"));
        var first = discussion().newsroom.write(() -> discussion().submitOnce.submit(submission, key));
        var second = discussion().newsroom.write(() -> discussion().submitOnce.submit(submission, key));
        assertThat(second.id()).isEqualTo(first.id());
        var other = Optional.of(new IdempotencyKey("comments", "a key", "another body"));
        assertThatThrownBy(() -> discussion()
                        .newsroom
                        .write(() -> discussion().submitOnce.submit(submission, other)))
                .isInstanceOf(KeyReused.class);
        assertThat(seen().count()).isEqualTo(2);
    }

    @Test
    default void approving_again_and_again_tells_the_house_once() {
        discussion().policy("held");
        var held = discussion().say("Ann", "Tell everybody");

        for (var status : List.of(APPROVED, APPROVED, TRASH, APPROVED)) {
            discussion().move(held, status);
        }

        assertThat(discussion().news)
                .filteredOn(CommentApproved.class::isInstance)
                .hasSize(1);
    }

    @Test
    default void who_takes_the_name_or_address_of_staff_waits_for_a_moderator() {
        assertThat(discussion()
                        .say("AUTHOR  Coach".replace("  ", ""), "It is me")
                        .status())
                .isEqualTo(HELD);
        assertThat(discussion().say("Coach", "My address is the coach's").status())
                .isEqualTo(HELD);
        assertThat(discussion().say("Ann", "I am only Ann").status()).isEqualTo(APPROVED);
    }

    @Test
    default void a_comment_stands_in_one_queue() {
        var comment = discussion().say("Ann", "Round and round");
        for (var status : List.of(HELD, SPAM, TRASH, APPROVED)) {
            discussion().move(comment, status);

            for (var queue : CommentStatus.values()) {
                assertThat(queue(queue)).hasSize(queue == status ? 1 : 0);
            }
        }
    }

    private List<String> queue(CommentStatus status) {
        return discussion().newsroom.repository.reads.everything(() -> {
            var entries = discussion().comments.queue(status, Optional.empty(), false, 10);
            assertThat(discussion().comments.count(status)).isEqualTo(entries.size());
            return entries.stream().map(its -> its.id()).toList();
        });
    }

    private Seen seen() {
        return new Seen(discussion());
    }
}
