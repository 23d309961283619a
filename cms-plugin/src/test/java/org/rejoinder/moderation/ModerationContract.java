package org.rejoinder.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rejoinder.comment.CommentStatus.APPROVED;
import static org.rejoinder.comment.CommentStatus.HELD;
import static org.rejoinder.comment.CommentStatus.SPAM;
import static org.rejoinder.comment.CommentStatus.TRASH;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.rejoinder.comment.CommentApproved;
import org.rejoinder.comment.UnknownComment;
import org.rejoinder.problem.Invalid;
import org.rejoinder.repository.DatedEntries.Entry;
import org.rejoinder.spam.Akismet;
import org.rejoinder.spam.Sample;

/** What moderation promises, whichever repository it stands on. */
interface ModerationContract {

    Moderators moderators();

    @Test
    default void two_moderators_never_undo_each_other() {
        var held = moderators().suspected("Ann", "Hello", "trap: x");

        moderators().moderate(held, Action.APPROVE, HELD);

        assertThatThrownBy(() -> moderators().moderate(held, Action.SPAM, HELD)).isInstanceOf(AlreadyModerated.class);
        assertThat(moderators().moderate(held, Action.APPROVE, HELD).status()).isEqualTo(APPROVED);
        assertThat(moderators().record(held).orElseThrow().history())
                .singleElement()
                .asString()
                .endsWith("mia: held to approved");
    }

    @Test
    default void many_approvals_at_once_are_one() throws Exception {
        var held = moderators().suspected("Ann", "Hello", "trap: x");
        var approvals = new ArrayList<Callable<String>>();
        for (int i = 0; i < 20; i++) {
            approvals.add(() ->
                    moderators().moderate(held, Action.APPROVE, HELD).status().word());
        }
        var pool = Executors.newFixedThreadPool(8);
        try {
            for (var answer : pool.invokeAll(approvals)) {
                assertThat(answer.get()).isEqualTo("approved");
            }
        } finally {
            pool.shutdownNow();
        }

        assertThat(moderators().record(held).orElseThrow().history()).hasSize(1);
        assertThat(moderators().discussion.news)
                .filteredOn(CommentApproved.class::isInstance)
                .hasSize(1);
        assertThat(moderators().count(APPROVED)).isEqualTo(1);
        assertThat(moderators().count(HELD)).isZero();
        assertThat(moderators()
                        .discussion
                        .newsroom
                        .read(() -> moderators().discussion.threads.count(moderators().discussion.article)))
                .isEqualTo(1);
    }

    @Test
    default void what_waited_for_akismet_alone_is_published_when_it_is_clean() {
        var waiting = moderators().suspected("Ann", "Hello", Akismet.ASK_AGAIN);
        var suspected = moderators().suspected("Ben", "Hello too", "trap: x", Akismet.ASK_AGAIN);

        moderators().service.status = 500;
        moderators().nightWork.ask();
        assertThat(moderators().status(waiting)).isEqualTo(HELD);

        moderators().service.status = 200;
        moderators().nightWork.ask();

        assertThat(moderators().status(waiting)).isEqualTo(APPROVED);
        assertThat(moderators().record(waiting).orElseThrow().reasons()).isEmpty();
        assertThat(moderators().status(suspected)).isEqualTo(HELD);
        assertThat(moderators().record(suspected).orElseThrow().reasons()).containsExactly("trap: x");
    }

    @Test
    default void what_akismet_calls_spam_later_stays_held_and_says_so() {
        var waiting = moderators().suspected("Ann", "Hello", Akismet.ASK_AGAIN);
        moderators().service.answer = "true";

        moderators().nightWork.ask();
        moderators().nightWork.ask();

        assertThat(moderators().status(waiting)).isEqualTo(HELD);
        assertThat(moderators().record(waiting).orElseThrow().reasons())
                .containsExactly("akismet: says that it is spam");
        assertThat(moderators().service.heard).hasSize(1);
    }

    @Test
    default void akismet_hears_where_moderators_thought_otherwise() {
        var missed = moderators().suspected("Ann", "Buy", "policy: x");
        var wronged = moderators().suspected("Ben", "Thanks", "akismet: says that it is spam");
        var right = moderators().suspected("Cleo", "Fine", "policy: x");
        moderators().moderate(missed, Action.SPAM);
        moderators().moderate(wronged, Action.APPROVE);
        moderators().moderate(right, Action.APPROVE);

        moderators().nightWork.tell();
        moderators().nightWork.tell();

        assertThat(moderators().service.heard)
                .extracting(call -> call.substring(0, call.indexOf('?')))
                .containsExactlyInAnyOrder("submit-spam", "submit-ham");
    }

    @Test
    default void what_moderators_decide_is_learnt() {
        for (int i = 0; i < 25; i++) {
            moderators().moderate(moderators().suspected("Sam" + i, "casino bonus win " + i, "x: y"), Action.SPAM);
            moderators().moderate(moderators().suspected("Ann" + i, "ice on the knee " + i, "x: y"), Action.APPROVE);
        }

        assertThat(moderators().nightWork.learn()).isEqualTo(50);
        assertThat(moderators().nightWork.learn()).isZero();

        assertThat(moderators().words.reason(Sample.saying("Casino bonus: win!")))
                .hasValueSatisfying(
                        reason -> assertThat(reason).startsWith("words: ").contains("casino"));
        assertThat(moderators().words.reason(Sample.saying("Ice helps my knee")))
                .isEmpty();
    }

    @Test
    default void spam_and_trash_are_emptied_and_tombstones_stay() {
        var parent = moderators().discussion.say("Ann", "A question");
        var reply = moderators().discussion.reply(parent, "Ben", "An answer");
        var later = moderators().discussion.reply(parent, "Cleo", "Another one");
        var spam = moderators().suspected("Sam", "Buy", "x: y");
        moderators().moderate(later, Action.HOLD);
        moderators().moderate(parent, Action.TRASH);
        moderators().moderate(spam, Action.SPAM);

        moderators().later(Duration.ofDays(29));
        assertThat(moderators().emptyTrash.round()).isZero();
        moderators().later(Duration.ofDays(2));
        assertThat(moderators().emptyTrash.round()).isEqualTo(2);
        assertThat(moderators().emptyTrash.round()).isZero();

        assertThat(moderators().record(parent)).isEmpty();
        assertThat(moderators().record(spam)).isEmpty();
        assertThat(moderators().count(TRASH) + moderators().count(SPAM)).isZero();
        assertThat(moderators().status(reply)).isEqualTo(APPROVED);
        assertThatThrownBy(() -> moderators().moderate(parent, Action.APPROVE)).isInstanceOf(UnknownComment.class);

        moderators().moderate(later, Action.APPROVE);
        long number =
                moderators().record(later).orElseThrow().comment().number().orElseThrow();
        var shown = moderators()
                .discussion
                .newsroom
                .read(() -> moderators()
                        .discussion
                        .threads
                        .comment(moderators().discussion.article, number)
                        .orElseThrow());
        assertThat(shown.parentNumber()).isEqualTo(parent.number());
    }

    @Test
    default void readers_report_once_each_and_moderators_see_what_they_say() {
        var bad = moderators().discussion.say("Ann", "Something bad");
        report(bad.id(), "reader-1", "It is rude.");
        report(bad.id(), "reader-1", "It is still rude.");
        report(bad.id(), "reader-2", "<script>alert(1)</script>");

        assertThat(reported()).containsExactly(bad.id());
        var newsroom = moderators().discussion.newsroom;
        assertThat(newsroom.repository.reads.everything(
                        () -> moderators().reports.of(bad.id())))
                .extracting(Report::reason)
                .containsExactlyInAnyOrder("It is rude.", "<script>alert(1)</script>");

        newsroom.write(() -> newsroom.unpublishArticle.unpublish(moderators().discussion.article));
        assertThatThrownBy(() -> report(bad.id(), "reader-3", "Again")).isInstanceOf(UnknownComment.class);
        moderators().moderate(bad, Action.TRASH);

        assertThat(reported()).isEmpty();
        assertThatThrownBy(() -> report(bad.id(), "reader-3", "Again")).isInstanceOf(UnknownComment.class);
        assertThatThrownBy(() -> report("0000000000000000", "reader-3", "What?"))
                .isInstanceOf(UnknownComment.class);
    }

    @Test
    default void moderators_amend_what_readers_see_and_the_history_says_so() {
        var comment = moderators().discussion.say("Ann", "Call me at 555-1234");
        var held = moderators().suspected("Ben", "Hello", "x: y");
        var amend = moderators().amendComment;
        var newsroom = moderators().discussion.newsroom;

        newsroom.write(() -> amend.reword(comment.id(), "Call me **some time**", "mia"));
        newsroom.write(() -> amend.pin(comment.id(), true, "mia"));
        newsroom.write(() -> amend.pin(comment.id(), true, "mia"));
        newsroom.write(() -> amend.mark(comment.id(), true, "mia"));

        var shown = newsroom.read(
                () -> moderators().discussion.comments.published(comment.id()).orElseThrow());
        assertThat(shown.body().value()).contains("<strong>some time</strong>").doesNotContain("555");
        assertThat(shown.pinned()).isTrue();
        assertThat(shown.author()).contains("coach");
        assertThat(shown.editedAt()).isPresent();
        assertThat(moderators().record(comment).orElseThrow().history())
                .extracting(line -> line.substring(line.indexOf(' ') + 1))
                .containsExactly(
                        "mia: edited, before it was: Call me at 555-1234",
                        "mia: pinned",
                        "mia: marked as the author's");

        newsroom.write(() -> amend.pin(comment.id(), false, "mia"));
        newsroom.write(() -> amend.mark(comment.id(), false, "mia"));
        assertThat(newsroom.read(() ->
                        moderators().discussion.comments.published(comment.id()).orElseThrow()))
                .satisfies(its -> assertThat(its.pinned()).isFalse())
                .satisfies(its -> assertThat(its.author()).isEmpty());
        assertThatThrownBy(() -> newsroom.write(() -> amend.pin(held.id(), true, "mia")))
                .isInstanceOf(Invalid.class);
    }

    private void report(String id, String reporter, String reason) {
        moderators().discussion.newsroom.write(() -> moderators().reportComment.report(id, reporter, reason));
    }

    private List<String> reported() {
        return moderators()
                .discussion
                .newsroom
                .repository
                .reads
                .everything(() -> moderators().reports.page(Optional.empty(), 10))
                .stream()
                .map(Entry::id)
                .toList();
    }
}
