package org.rejoinder.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rejoinder.comment.Comment;
import org.rejoinder.comment.CommentApproved;
import org.rejoinder.comment.CommentStatus;
import org.rejoinder.comment.CommentSubmitted;
import org.rejoinder.correspondence.Exchange;
import org.rejoinder.moderation.ModerationLinks;
import org.rejoinder.outbox.LetterState;
import org.rejoinder.outbox.MailLog;
import org.rejoinder.outbox.PostFixture;
import org.rejoinder.outbox.SetClock;

class StaffDigestsTest {

    private final Exchange exchange = new Exchange();
    private final SetClock clock = new SetClock(Instant.now().minus(Duration.ofHours(2)));
    private final SendStaffDigests sendStaffDigests;

    StaffDigestsTest() throws IOException {
        var newsroom = exchange.discussion.newsroom;
        var settings = exchange.discussion.settings;
        var mail = PostFixture.settings(exchange.server.port());
        var staff = new StaffToTell(newsroom.authors, settings.settings, exchange.discussion.articlePolicies);
        var links = new ModerationLinks(settings.signingKey, settings.settings, mail, "/cms/mail", clock);
        var digests = new StaffDigests(exchange.repository.sessions());
        var tellStaff = new TellStaff(
                newsroom.articles,
                staff,
                exchange.correspondences,
                new Told(exchange.repository.sessions()),
                digests,
                settings.settings,
                new NewCommentLetter(mail, links, clock),
                exchange.post.postLetter,
                clock);
        sendStaffDigests = new SendStaffDigests(
                exchange.repository.reads,
                exchange.repository.unitOfWork,
                digests,
                staff,
                newsroom.articles,
                exchange.discussion.comments,
                settings.settings,
                new StaffDigestLetter(mail, links, clock),
                exchange.post.postLetter,
                clock);
        exchange.discussion.observers.add(event -> {
            if (event instanceof CommentSubmitted submitted) {
                tellStaff.on(submitted);
            } else if (event instanceof CommentApproved approved) {
                tellStaff.on(approved);
            }
        });
    }

    @AfterEach
    void close() throws IOException {
        exchange.close();
    }

    private void whilePasses() {
        clock.pass(Duration.ofMinutes(15));
        sendStaffDigests.round();
        sendStaffDigests.round();
    }

    @Test
    void a_flood_of_held_comments_is_three_letters_and_a_digest_and_each_stands_in_the_log() {
        exchange.moderators("mod@example.net");
        exchange.discussion.policy("held");
        Comment last = exchange.discussion.say("Ann", "Word 0.");
        for (int i = 1; i < 100; i++) {
            last = exchange.discussion.say("Ben" + i, "Word " + i + ".");
        }
        assertThat(exchange.told()).hasSize(3);
        sendStaffDigests.round();
        assertThat(exchange.told()).hasSize(3);

        whilePasses();

        assertThat(exchange.told()).hasSize(4).containsOnly("<mod@example.net>");
        var digest = exchange.server.mails().get(3);
        assertThat(digest.header("Subject")).isEqualTo("97 more comments on Example Site");
        assertThat(digest.header("List-Id")).isEmpty();
        assertThat(digest.data())
                .contains("> Word 99.", "> Word 80.", "Ben99", "(held)", "/cms/mail/moderate/" + last.id())
                .contains("https://example.org/cms/desk/#/moderation")
                .doesNotContain("> Word 79.", "@example.org>\r\n>");
        assertThat(log(last, LetterState.WITHHELD))
                .singleElement()
                .asString()
                .startsWith("there are many comments: it comes in a digest, not before ");
        assertThat(log(last, LetterState.SENT)).hasSize(1);
    }

    @Test
    void who_had_a_digest_gets_the_next_after_another_while_and_single_letters_after_a_quiet_one() {
        exchange.moderators("mod@example.net");
        exchange.discussion.policy("held");
        for (int i = 0; i < 5; i++) {
            exchange.discussion.say("Ben" + i, "Word " + i + ".");
        }
        whilePasses();
        assertThat(exchange.told()).hasSize(4);

        exchange.discussion.say("Cat", "During the storm.");
        assertThat(exchange.told()).hasSize(4);
        whilePasses();
        assertThat(exchange.told()).hasSize(5);

        whilePasses();
        exchange.discussion.say("Dan", "After it.");
        assertThat(exchange.told()).hasSize(6);
        assertThat(exchange.server.mails().get(5).header("Subject")).startsWith("Comment held on");
    }

    @Test
    void a_digest_leaves_out_what_was_decided_and_is_not_sent_when_nothing_is_left() {
        exchange.moderators("mod@example.net");
        exchange.discussion.policy("held");
        for (int i = 0; i < 3; i++) {
            exchange.discussion.say("Ben" + i, "Word " + i + ".");
        }
        var spam = exchange.discussion.say("Cat", "Buy pills.");
        exchange.discussion.move(spam, CommentStatus.SPAM);
        whilePasses();
        assertThat(exchange.told()).hasSize(3);

        for (int i = 4; i < 9; i++) {
            exchange.discussion.say("Ben" + i, "Word " + i + ".");
        }
        exchange.moderators("other@example.net");
        whilePasses();

        assertThat(exchange.told()).hasSize(6).doesNotContain("<other@example.net>");
    }

    @Test
    void what_the_author_can_answer_by_mail_comes_by_itself_also_among_many() {
        for (int i = 0; i < 6; i++) {
            exchange.discussion.say("Ben" + i, "Word " + i + ".");
        }
        assertThat(exchange.told()).hasSize(3);

        exchange.ask("Ann", "Hot?");
        assertThat(exchange.told()).hasSize(4);
        for (int i = 0; i < 30; i++) {
            exchange.ask("Eve" + i, "Answer me " + i);
        }

        assertThat(exchange.told()).hasSize(StaffDigests.QUESTIONS_AT_ONCE);
    }

    @Test
    void a_site_may_want_a_letter_each() {
        exchange.discussion.settings.set(Map.of("moderation.digestMinutes", "0"));
        for (int i = 0; i < 6; i++) {
            exchange.discussion.say("Ben" + i, "Word " + i + ".");
        }
        assertThat(exchange.told()).hasSize(6);
    }

    @Test
    void a_digest_is_found_with_each_of_its_comments_and_so_forgotten_with_it() {
        for (int i = 0; i < 3; i++) {
            exchange.discussion.say("Ben" + i, "Word " + i + ".");
        }
        var first = exchange.discussion.say("Ann", "My secret.");
        exchange.discussion.say("Cat", "Last.");
        whilePasses();
        assertThat(exchange.told()).hasSize(4);

        assertThat(log(first, LetterState.SENT)).hasSize(1);
        assertThat(exchange.server.mails().get(3).data())
                .as("nothing is to be decided about what is published")
                .doesNotContain("/cms/mail/moderate/");
    }

    private List<String> log(Comment comment, LetterState state) {
        var query = new MailLog.Query(Optional.empty(), Optional.of(comment.id()), Optional.of(state));
        return exchange.repository.reads.everything(
                () -> exchange.post.log.page(query, Optional.empty(), 100).entries().stream()
                        .map(entry -> entry.letter().progress().status())
                        .toList());
    }
}
