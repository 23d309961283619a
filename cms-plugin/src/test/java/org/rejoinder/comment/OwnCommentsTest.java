package org.rejoinder.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rejoinder.comment.CommentStatus.APPROVED;
import static org.rejoinder.comment.CommentStatus.HELD;
import static org.rejoinder.comment.CommentStatus.TRASH;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.article.Newsroom;
import org.rejoinder.problem.Invalid;
import org.rejoinder.repository.TestRepository;
import org.rejoinder.settings.Setting;

/** What writers may do with their comments, and who is let in at once. */
class OwnCommentsTest {

    private final Discussion discussion = new Discussion(TestRepository.onOak());
    private final Seen seen = new Seen(discussion);

    @AfterEach
    void close() {
        discussion.close();
    }

    @Test
    void an_edit_is_seen_at_once_and_what_was_said_before_is_kept_in_private() {
        var comment = discussion.say("Ann", "Ice or heat?");

        var edited = discussion.edit(comment, "Ice, or heat?");

        assertThat(edited.editedAt()).contains(Newsroom.NOW);
        assertThat(seen.published(comment)).hasValueSatisfying(its -> {
            assertThat(its.body().value()).contains("Ice, or heat?");
            assertThat(its.editedAt()).contains(Newsroom.NOW);
            assertThat(its.number()).isEqualTo(1);
        });
        assertThat(record(comment).history()).singleElement().asString().contains("the writer: edited", "Ice or heat?");
        assertThat(discussion.news).contains(new CommentEdited(edited));
    }

    @Test
    void an_edit_that_would_not_have_been_published_takes_the_comment_out_of_sight_before_it_is_seen() {
        var comment = discussion.say("Ann", "Ice or heat?");
        discussion.reply(comment, "Ben", "Ice");

        var edited = discussion.edit(comment, "http://a.example http://b.example http://c.example");

        assertThat(edited.status()).isEqualTo(HELD);
        assertThat(seen.outline()).containsExactly("1 removed", "- 2 Ben");
        assertThat(record(comment).reasons()).containsExactly("links: more than 2");
        assertThat(discussion.move(comment, APPROVED).number()).contains(1L);
        assertThat(seen.published(comment).orElseThrow().body().value()).contains("a.example");
    }

    @Test
    void where_everything_is_held_an_edit_of_what_was_approved_is_held_again() {
        discussion.policy("held");
        var comment = discussion.say("Ann", "Harmless");
        discussion.move(comment, APPROVED);

        assertThat(discussion.edit(comment, "Not so harmless").status()).isEqualTo(HELD);
        assertThat(seen.outline()).isEmpty();
    }

    @Test
    void a_held_comment_stays_held_however_it_is_edited() {
        discussion.policy("held");
        var comment = discussion.say("Ann", "Wait");
        discussion.policy("open");

        assertThat(discussion.edit(comment, "Wait!").status()).isEqualTo(HELD);
        assertThat(seen.outline()).isEmpty();
    }

    @Test
    void after_the_window_nothing_can_be_changed() {
        var comment = discussion.say("Ann", "Ice or heat?");
        discussion.itIs(Newsroom.NOW.plus(Duration.ofMinutes(15)));

        assertThatThrownBy(() -> discussion.edit(comment, "Too late")).isInstanceOf(EditWindowClosed.class);
        assertThatThrownBy(() -> discussion.newsroom.write(() -> discussion.withdrawComment.withdraw(comment.id())))
                .isInstanceOf(EditWindowClosed.class);
        assertThat(seen.published(comment).orElseThrow().body().value()).contains("Ice or heat?");
    }

    @Test
    void nobody_edits_without_end_and_nothing_into_nothing() {
        var comment = discussion.say("Ann", "0");
        for (int i = 1; i <= 30; i++) {
            discussion.edit(comment, "Edit " + i);
        }

        assertThatThrownBy(() -> discussion.edit(comment, "One more")).isInstanceOf(EditWindowClosed.class);
        var other = discussion.say("Ben", "Text");
        assertThatThrownBy(() -> discussion.edit(other, "<script>x</script>")).isInstanceOf(Invalid.class);
    }

    @Test
    void what_its_writer_takes_back_leaves_a_tombstone_where_it_was_answered() {
        var comment = discussion.say("Ann", "Ice or heat?");
        discussion.reply(comment, "Ben", "Ice");
        var alone = discussion.say("Cleo", "Never mind");

        discussion.newsroom.write(() -> discussion.withdrawComment.withdraw(comment.id()));
        discussion.newsroom.write(() -> discussion.withdrawComment.withdraw(alone.id()));

        assertThat(seen.outline()).containsExactly("1 removed", "- 2 Ben");
        assertThat(record(comment).comment().status()).isEqualTo(TRASH);
        assertThatThrownBy(() -> discussion.edit(comment, "Back again")).isInstanceOf(UnknownComment.class);
    }

    @Test
    void known_is_who_confirmed_the_address_and_had_a_comment_approved() {
        discussion.policy("first-held");
        var first = discussion.say("Ann", "First");
        discussion.move(first, APPROVED);
        assertThat(discussion.say("Ann", "Anybody can write this address").status())
                .isEqualTo(HELD);

        var ann = first.commenter().email();
        discussion.newsroom.write(() -> discussion.known.add(ann, Newsroom.NOW));
        var second = discussion.say("Ann", "Now it is Ann");
        assertThat(second.status()).isEqualTo(HELD);
        discussion.move(second, APPROVED);
        assertThat(discussion.say("Ann", "Known now").status()).isEqualTo(APPROVED);

        var ben = discussion.say("Ben", "Confirmed before it was approved");
        discussion.newsroom.write(() -> discussion.known.add(ben.commenter().email(), Newsroom.NOW));
        assertThat(discussion.say("Ben", "Not yet").status()).isEqualTo(HELD);
        discussion.move(ben, APPROVED);
        assertThat(discussion.say("Ben", "Now").status()).isEqualTo(APPROVED);
    }

    @Test
    void an_article_may_take_comments_otherwise_than_the_site() {
        discussion.newsroom.write(() -> discussion.articlePolicies.put(
                discussion.article, new ArticlePolicy(Map.of(Setting.COMMENTS_POLICY, "held"))));
        assertThat(discussion.say("Ann", "Held here").status()).isEqualTo(HELD);

        discussion.newsroom.write(() -> discussion.articlePolicies.put(
                discussion.article, new ArticlePolicy(Map.of(Setting.COMMENTS_CLOSE_AFTER_DAYS, "10"))));
        assertThatThrownBy(() -> discussion.say("Ann", "Long closed")).isInstanceOf(CommentsClosed.class);

        discussion.newsroom.write(() -> discussion.articlePolicies.put(discussion.article, ArticlePolicy.OF_SITE));
        assertThat(discussion.say("Ann", "Open again").status()).isEqualTo(APPROVED);
        discussion.settings.set(Map.of("comments.closeAfterDays", "10"));
        assertThatThrownBy(() -> discussion.say("Ann", "Long closed too")).isInstanceOf(CommentsClosed.class);
    }

    @Test
    void an_article_may_have_other_links_another_depth_and_another_time_to_edit() {
        var own = new ArticlePolicy(Map.of(
                Setting.COMMENTS_LINKS, "0", Setting.COMMENTS_EDIT_WINDOW_MINUTES, "0", Setting.COMMENTS_DEPTH, "3"));
        discussion.newsroom.write(() -> discussion.articlePolicies.put(discussion.article, own));

        assertThat(discussion.say("Ann", "See https://example.org/").status()).isEqualTo(HELD);
        var plain = discussion.say("Ben", "No link");
        assertThatThrownBy(() -> discussion.edit(plain, "Changed")).isInstanceOf(EditWindowClosed.class);
        assertThat(discussion.newsroom.read(() -> discussion.articlePolicies.depth(discussion.article)))
                .as("readers may know it")
                .contains(3);

        discussion.newsroom.write(() -> discussion.articlePolicies.put(discussion.article, ArticlePolicy.OF_SITE));
        assertThat(discussion.newsroom.read(() -> discussion.articlePolicies.depth(discussion.article)))
                .isEmpty();
        assertThat(discussion.say("Ann", "See https://example.org/a").status()).isEqualTo(APPROVED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"coach@example.org", "Coach+x@example.org", "mod@example.net", "mod+a@example.net"})
    void who_enters_an_address_of_the_staff_waits_too(String address) {
        discussion.settings.set(Map.of("moderation.notify", "mod@example.net"));
        var submission = discussion.submission("Ann", address, "It is me", Optional.empty());

        assertThat(discussion
                        .newsroom
                        .write(() -> discussion.submitComment.submit(submission, false))
                        .status())
                .isEqualTo(HELD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Author coach",
                "AUTHOR-COACH",
                "Аuthor соасh", // Cyrillic
                "Αuthor cοach", // Greek
                "Ａｕｔｈｏｒ ｃｏａｃｈ",
                "Áuthor çöach",
                "Author c0ach",
                "A.u.t.h.o.r. coach!",
                "Author\u200B coach",
                "𝐀𝐮𝐭𝐡𝐨𝐫 𝐜𝐨𝐚𝐜𝐡",
                "Coach, Author",
                "The Author Coach (staff)",
                "Admin",
                "Site Adminіstrator", // Cyrillic і
                "MODERATOR!",
                "Example Site",
                "Ехample-Site", // Cyrillic
                "Moderation team"
            })
    void who_looks_like_staff_waits_for_a_moderator(String name) {
        var submission = discussion.submission(name, "visitor@example.net", "It is me", Optional.empty());

        var comment = discussion.newsroom.write(() -> discussion.submitComment.submit(submission, false));

        assertThat(comment.status()).isEqualTo(HELD);
        assertThat(comment.isByStaff()).isFalse();
        assertThat(record(comment).reasons()).anyMatch(reason -> reason.startsWith("staff:"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Coach", "Author", "Ann Author", "Author Ann Coach", "Administration", "李小龙", "Αθηνά", "…", "🙂"
            })
    void who_does_not_is_let_in(String name) {
        var submission = discussion.submission(name, "visitor@example.net", "Hello", Optional.empty());

        assertThat(discussion
                        .newsroom
                        .write(() -> discussion.submitComment.submit(submission, false))
                        .status())
                .isEqualTo(APPROVED);
    }

    private CommentRecord record(Comment comment) {
        return discussion.newsroom.repository.reads.everything(
                () -> discussion.comments.record(comment.id()).orElseThrow());
    }
}
