package org.rejoinder.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rejoinder.comment.Comment;
import org.rejoinder.comment.CommentStatus;
import org.rejoinder.comment.Notify;
import org.rejoinder.outbox.PostFixture;

/** What is told of letters before there are any comes true. */
class WhoWouldHearTest {

    private final Letters letters = new Letters();

    WhoWouldHearTest() throws IOException {
        letters.discussion.observers.add(Telling.of(
                letters.discussion, letters.post, PostFixture.settings(letters.server.port()), letters.clock));
        letters.discussion.settings.set(Map.of("moderation.notify", "mod@example.org"));
        letters.discussion.policy("held");
    }

    @AfterEach
    void close() throws IOException {
        letters.close();
    }

    private List<String> hearers(Comment comment) {
        return letters.repository.reads.everything(() -> letters.whoWouldHear().of(comment.id())).stream()
                .map(its -> its.as() + " " + its.address().text()
                        + its.reason().map(why -> ": " + why).orElse(""))
                .toList();
    }

    @Test
    void the_staff_hears_once_and_the_writer_is_asked_to_confirm() {
        var comment = letters.say("Ann", "Hot?", Notify.REPLIES, Optional.empty());
        assertThat(letters.to("mod")).hasSize(1);
        assertThat(letters.to("ann")).isEmpty();

        assertThat(hearers(comment))
                .containsExactly(
                        "staff coach@example.org",
                        "staff mod@example.org: the person heard of it when it was held",
                        "writer ann@example.org");
        assertThat(letters.to("coach")).isEmpty();

        letters.discussion.move(comment, CommentStatus.APPROVED);
        assertThat(letters.to("coach")).hasSize(1);
        assertThat(letters.to("mod")).hasSize(1);
        assertThat(letters.to("ann")).hasSize(1);
    }

    @Test
    void who_was_asked_today_is_not_asked_again_and_who_has_confirmed_never() {
        var first = letters.say("Ann", "Hot?", Notify.REPLIES, Optional.empty());
        letters.discussion.move(first, CommentStatus.APPROVED);
        var second = letters.say("Ann", "Or cold?", Notify.REPLIES, Optional.empty());
        assertThat(hearers(second))
                .contains("writer ann@example.org: this address was asked to confirm less than a day ago");

        letters.confirm("Ann");

        assertThat(hearers(second)).noneMatch(its -> its.startsWith("writer"));
    }
}
