package org.rejoinder.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rejoinder.comment.ArticlePolicy;
import org.rejoinder.comment.Comment;
import org.rejoinder.comment.CommentStatus;
import org.rejoinder.comment.ReplyAsStaff;
import org.rejoinder.correspondence.Exchange;
import org.rejoinder.outbox.PostFixture;
import org.rejoinder.outbox.SmtpSink.Mail;
import org.rejoinder.settings.Setting;

class TellStaffTest {

    private final Exchange exchange = new Exchange();

    TellStaffTest() throws IOException {
        var mail = PostFixture.settings(exchange.server.port());
        exchange.discussion.observers.add(Telling.of(exchange.discussion, exchange.post, mail, Clock.systemUTC()));
    }

    @AfterEach
    void close() throws IOException {
        exchange.close();
    }

    private Mail only() {
        assertThat(exchange.told()).hasSize(1);
        return exchange.server.mails().get(0);
    }

    @Test
    void the_author_hears_of_a_new_comment() {
        var comment = exchange.ask("Ann", "Is ice good?\n\n[win](https://evil.example/x)");

        var mail = only();

        assertThat(mail.recipients()).containsExactly("<coach@example.org>");
        assertThat(mail.header("From")).isEqualTo("Example Site <site@example.org>");
        assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(mail.header("References")).contains("<comment." + comment.id() + "@example.org>");
        assertThat(mail.data())
                .contains(
                        "Ann wrote on Example Site", "> Is ice good?", "An answer by email is asked for", "#thought-1")
                .doesNotContain("ann@example.org", "<a href=3D\"https://evil.example");
    }

    @Test
    void each_hears_once_also_when_the_author_is_a_moderator() {
        exchange.moderators("Coach@Example.org, mod@example.net, mod@example.net");

        exchange.discussion.say("Ann", "Hot?");

        assertThat(exchange.told()).containsExactlyInAnyOrder("<coach@example.org>", "<mod@example.net>");
    }

    @Test
    void of_a_held_comment_the_moderators_hear_at_once_and_the_author_when_it_is_approved() {
        exchange.moderators("mod@example.net");
        exchange.discussion.policy("held");

        var comment = exchange.discussion.say("Ann", "Hot?");
        assertThat(exchange.told()).containsExactly("<mod@example.net>");
        assertThat(exchange.server.mails().get(0).data()).contains("It is held");

        exchange.discussion.move(comment, CommentStatus.APPROVED);
        assertThat(exchange.told()).containsExactly("<mod@example.net>", "<coach@example.org>");
    }

    @Test
    void who_hears_is_a_setting_which_an_article_may_have_otherwise() {
        exchange.moderators("mod@example.net");
        exchange.discussion.settings.set(Map.of("comments.notify", "moderators"));
        exchange.discussion.say("Ann", "Hot?");
        assertThat(exchange.told()).containsExactly("<mod@example.net>");

        own("author");
        exchange.discussion.say("Ann", "Warm?");
        assertThat(exchange.told()).containsExactly("<mod@example.net>", "<coach@example.org>");

        own("none");
        exchange.discussion.say("Ann", "Cold?");
        assertThat(exchange.told()).hasSize(2);
    }

    private void own(String notify) {
        exchange.discussion.newsroom.write(() -> exchange.discussion.articlePolicies.put(
                exchange.discussion.article, new ArticlePolicy(Map.of(Setting.COMMENTS_NOTIFY, notify))));
    }

    @Test
    void approving_again_tells_nobody() {
        exchange.moderators("mod@example.net");
        exchange.discussion.policy("held");
        var comment = exchange.discussion.say("Ann", "Hot?");

        for (var status : List.of(CommentStatus.APPROVED, CommentStatus.TRASH, CommentStatus.APPROVED)) {
            exchange.discussion.move(comment, status);
        }

        assertThat(exchange.told()).hasSize(2);
    }

    @Test
    void without_moderators_the_author_hears_of_a_held_comment_and_not_again() {
        exchange.discussion.policy("held");

        var comment = exchange.discussion.say("Ann", "Hot?");
        exchange.discussion.move(comment, CommentStatus.APPROVED);

        assertThat(exchange.told()).containsExactly("<coach@example.org>");
    }

    @Test
    void nobody_hears_of_what_the_staff_wrote() {
        exchange.moderators("mod@example.net");
        exchange.discussion.policy("held");
        var comment = exchange.discussion.say("Ann", "Hot?");
        exchange.discussion.move(comment, CommentStatus.APPROVED);
        var before = exchange.told().size();

        reply(comment);

        assertThat(exchange.told()).hasSize(before);
    }

    private void reply(Comment comment) {
        var replyAsStaff = new ReplyAsStaff(exchange.discussion.comments, exchange.discussion.submitComment);
        var unused = exchange.repository.write(() -> replyAsStaff.reply(comment.id(), Exchange.COACH, "No."));
        assertThat(Optional.of(unused.status())).hasValue(CommentStatus.APPROVED);
    }

    @Test
    void who_writes_under_the_address_of_the_staff_is_held_and_those_hear_of_it() {
        exchange.moderators("mia@example.org");

        var comment = exchange.discussion.say("Mia", "Hot?");
        assertThat(comment.status()).isEqualTo(CommentStatus.HELD);
        assertThat(exchange.told()).containsExactly("<mia@example.org>");

        exchange.discussion.move(comment, CommentStatus.APPROVED);
        assertThat(exchange.told()).containsExactly("<mia@example.org>", "<coach@example.org>");
    }

    @Test
    void the_author_hears_who_writes_under_the_authors_address_where_nobody_moderates() {
        var comment = exchange.discussion.say("Coach", "Hot?");

        assertThat(comment.status()).isEqualTo(CommentStatus.HELD);
        assertThat(exchange.told()).containsExactly("<coach@example.org>");
    }
}
