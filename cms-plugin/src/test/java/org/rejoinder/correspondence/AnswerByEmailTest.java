package org.rejoinder.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rejoinder.comment.Comment;
import org.rejoinder.comment.CommentStatus;
import org.rejoinder.comment.PublishedComment;
import org.rejoinder.problem.Invalid;

class AnswerByEmailTest {

    private final Exchange exchange = new Exchange();

    AnswerByEmailTest() throws IOException {}

    @AfterEach
    void close() throws IOException {
        exchange.close();
    }

    private List<String> ids(CorrespondenceState state, Optional<String> author) {
        return exchange.repository.reads.everything(
                () -> exchange.correspondences.page(state, author, Optional.empty(), 100).stream()
                        .map(entry -> entry.id())
                        .toList());
    }

    private PublishedComment published(Comment comment) {
        return exchange.repository.reads.published(
                () -> exchange.discussion.comments.published(comment.id()).orElseThrow());
    }

    @Test
    void who_asks_is_answered_by_a_letter_and_the_page_says_so() {
        var comment = exchange.ask("Ann", "Is *ice* good\nfor a [calf](https://evil.example)?");

        exchange.answer(comment, "Yes, for **two** days.", Visibility.PRIVATE);

        exchange.awaitState(comment, CorrespondenceState.DELIVERED);
        assertThat(exchange.server.mails()).hasSize(1);
        var mail = exchange.server.mails().get(0);
        assertThat(mail.recipients()).containsExactly("<ann@example.org>");
        assertThat(mail.header("From")).isEqualTo("Author coach via Example Site <site@example.org>");
        assertThat(mail.header("Reply-To")).isEqualTo("Author coach <coach@example.org>");
        assertThat(mail.header("Subject")).isEqualTo("Re: Hot or cold?");
        assertThat(mail.header("In-Reply-To")).isEqualTo("<comment." + comment.id() + "@example.org>");
        assertThat(mail.header("Auto-Submitted")).isEmpty();
        assertThat(mail.data())
                .contains("Hello Ann,", "> Is ice good\r\n> for a calf", "Yes, for two days.", "#thought-1")
                .contains("<strong>two</strong>")
                .doesNotContain("<a href=3D\"https://evil.example");
        assertThat(published(comment).answeredByEmail()).isTrue();
        assertThat(published(comment).replyCount()).isZero();
    }

    @Test
    void a_public_answer_is_a_reply_with_the_badge_and_no_letter() {
        var comment = exchange.ask("Ann", "Hot?");

        var answered = exchange.answer(comment, "No.", Visibility.PUBLIC);

        assertThat(answered.state()).isEqualTo(CorrespondenceState.ANSWERED);
        assertThat(published(comment).replyCount()).isEqualTo(1);
        assertThat(published(comment).answeredByEmail()).isFalse();
        assertThat(exchange.post.waiting()).isEmpty();
    }

    @Test
    void saying_the_same_again_sends_nothing_and_adds_only_what_is_missing() {
        var comment = exchange.ask("Ann", "Hot?");
        exchange.answer(comment, "No.", Visibility.PRIVATE);
        exchange.answer(comment, "No.", Visibility.PRIVATE);
        exchange.answer(comment, "No.", Visibility.BOTH);
        exchange.answer(comment, "No.", Visibility.PUBLIC);

        exchange.awaitState(comment, CorrespondenceState.DELIVERED);

        assertThat(exchange.of(comment).answers()).hasSize(1);
        assertThat(exchange.post.delivered.events()).hasSize(1);
        assertThat(exchange.post.waiting()).isEmpty();
        assertThat(published(comment).replyCount()).isEqualTo(1);
    }

    @Test
    void a_second_answer_is_another_letter_in_the_same_thread() {
        var comment = exchange.ask("Ann", "Hot?");
        var first = exchange.answer(comment, "No.", Visibility.PRIVATE);
        exchange.answer(comment, "And keep it high.", Visibility.PRIVATE);

        await().until(() -> exchange.server.mails().size() == 2);

        var letter = "<letter." + first.answers().get(0).letter().orElseThrow() + "@example.org>";
        var second = exchange.server.mails().stream()
                .filter(mail -> mail.data().contains("keep it high"))
                .findFirst()
                .orElseThrow();
        assertThat(second.header("In-Reply-To")).isEqualTo(letter);
        assertThat(second.header("References")).contains("<comment." + comment.id() + "@example.org>", letter);
    }

    @Test
    void a_held_question_is_answered_by_letter_but_not_in_public() {
        exchange.discussion.policy("held");
        var comment = exchange.ask("Ann", "Hot?");

        assertThatThrownBy(() -> exchange.answer(comment, "No.", Visibility.BOTH))
                .isInstanceOf(Invalid.class);
        assertThat(exchange.of(comment).state()).isEqualTo(CorrespondenceState.ASKED);

        exchange.answer(comment, "No.", Visibility.PRIVATE);
        exchange.awaitState(comment, CorrespondenceState.DELIVERED);
        exchange.discussion.move(comment, CommentStatus.APPROVED);
        assertThat(published(comment).answeredByEmail()).isTrue();
    }

    @Test
    void an_answer_without_visible_text_is_refused() {
        var comment = exchange.ask("Ann", "Hot?");

        assertThatThrownBy(() -> exchange.answer(comment, "<script>1</script>", Visibility.PRIVATE))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void a_letter_that_cannot_be_delivered_says_so() {
        exchange.server.failBy(command -> command.startsWith("RCPT") ? "550 5.1.1 nobody here" : null);
        var comment = exchange.ask("Ann", "Hot?");

        exchange.answer(comment, "No.", Visibility.PRIVATE);

        exchange.awaitState(comment, CorrespondenceState.BOUNCED);
        assertThat(exchange.of(comment).answers().get(0).status())
                .hasValueSatisfying(status -> assertThat(status).startsWith("550"));
    }

    @Test
    void what_is_declined_is_answered_no_more_until_somebody_does() {
        var comment = exchange.ask("Ann", "Hot?");

        exchange.repository.write(() -> exchange.declineAnswer.decline(comment.id()));
        exchange.repository.write(() -> exchange.declineAnswer.decline(comment.id()));
        assertThat(exchange.of(comment).state()).isEqualTo(CorrespondenceState.DECLINED);

        exchange.answer(comment, "After all: no.", Visibility.PRIVATE);
        assertThatThrownBy(() -> exchange.repository.write(() -> exchange.declineAnswer.decline(comment.id())))
                .isInstanceOf(AlreadyAnswered.class);
    }

    @Test
    void lists_are_by_state_and_author_and_the_oldest_comes_first() {
        var first = exchange.ask("Ann", "One?");
        var second = exchange.ask("Ben", "Two?");
        exchange.discussion.say("Cid", "Just a remark.");

        assertThat(ids(CorrespondenceState.ASKED, Optional.empty())).containsExactlyInAnyOrder(first.id(), second.id());
        exchange.answer(first, "Yes.", Visibility.PUBLIC);

        assertThat(ids(CorrespondenceState.ASKED, Optional.of("coach"))).containsExactly(second.id());
        assertThat(ids(CorrespondenceState.ANSWERED, Optional.of("coach"))).containsExactly(first.id());
        assertThat(ids(CorrespondenceState.ANSWERED, Optional.of("somebody-else")))
                .isEmpty();
    }

    @Test
    void with_mail_down_answers_are_taken_and_go_out_when_it_is_back() throws IOException {
        exchange.server.close();
        var comment = exchange.ask("Ann", "Hot?");
        exchange.answer(comment, "No.", Visibility.PRIVATE);
        assertThat(published(comment).answeredByEmail()).isTrue();

        try (var back = new org.rejoinder.outbox.SmtpSink(exchange.server.port())) {
            await().atMost(java.time.Duration.ofSeconds(15))
                    .until(() -> back.mails().size() == 1);
            exchange.awaitState(comment, CorrespondenceState.DELIVERED);
        }
    }
}
