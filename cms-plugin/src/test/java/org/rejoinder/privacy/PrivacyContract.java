package org.rejoinder.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rejoinder.privacy.Office.ANN;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rejoinder.comment.Comment;
import org.rejoinder.comment.CommentStatus;
import org.rejoinder.comment.ThreadPosition;
import org.rejoinder.mail.EmailAddress;
import org.rejoinder.privacy.PersonErased.Texts;

/** What is promised to people about what is kept of them, whichever repository it is kept in. */
interface PrivacyContract {

    Office office();

    private Comment comment(Comment comment) {
        return office().repository
                .reads
                .everything(
                        () -> office().discussion.comments.find(comment.id()).orElseThrow());
    }

    private boolean isThere(Comment comment) {
        return office().repository
                .reads
                .everything(
                        () -> office().discussion.comments.find(comment.id()).isPresent());
    }

    /** One of everything that is kept about Ann; her first comment, which has an answer. */
    private Comment everythingOfAnn() {
        var office = office();
        var first =
                office.ann("Cold? Write to " + ANN.text() + " or [me](mailto:" + ANN.text() + ").", Optional.empty());
        var unused = office.discussion.reply(first, "Bob", "Warm.");
        var edited = office.ann("First words of " + ANN.text() + ".", Optional.of(first));
        office.repository.unitOfWork.run(() -> office.amendComment.reword(edited.id(), "Other words.", "mia"));
        office.discussion.policy("held");
        unused = office.ann("This one is held.", Optional.empty());
        office.discussion.policy("open");
        unused = office.discussion.move(office.ann("This one is spam.", Optional.empty()), CommentStatus.SPAM);
        unused = office.discussion.move(office.ann("And this is trash.", Optional.empty()), CommentStatus.TRASH);
        office.post(ANN);
        office.report(first, "She is " + ANN.text() + ", who sells things.");
        office.block(ANN);
        return first;
    }

    @Test
    default void all_that_is_kept_of_a_person_is_told() {
        var unused = everythingOfAnn();

        var kept = office().export(EmailAddress.parse("ann.canary@EXAMPLE.org"));

        assertThat(kept.get("comments"))
                .hasSize(5)
                .allSatisfy(comment -> assertThat(comment)
                        .containsEntry("email", ANN.text())
                        .containsEntry("networkAddress", "203.0.113.9"));
        assertThat(kept.get("comments")).extracting(its -> its.get("status")).contains("held", "spam", "trash");
        assertThat(kept.get("correspondence")).hasSize(5);
        assertThat(kept.get("subscriptions")).hasSize(1);
        assertThat(kept.get("letters")).extracting(its -> its.get("sort")).contains("confirmation", "answer");
        assertThat(kept.get("blocks")).hasSize(1);
        assertThat(kept.get("reports")).hasSize(1);
        assertThat(office().export(EmailAddress.parse("nobody@example.net"))).isEmpty();
    }

    @Test
    default void nothing_that_can_be_read_has_the_address_after_the_person_was_erased() throws Exception {
        var first = everythingOfAnn();
        assertThat(office().traces(ANN.text())).hasSizeGreaterThan(10);

        var erased = office().erase(ANN, Texts.KEEP);

        assertThat(office().traces(ANN.text())).isEmpty();
        assertThat(office().traces("203.0.113.9")).isEmpty();
        assertThat(erased).containsEntry("comments", 5).containsEntry("correspondence", 5);
        assertThat(office().export(ANN)).isEmpty();
        var kept = comment(first);
        assertThat(kept.commenter().name()).isEqualTo("Anonymous");
        assertThat(kept.source()).contains("Write to […]");
        assertThat(office().erase(ANN, Texts.KEEP)).isEmpty();
    }

    @Test
    default void threads_keep_their_shape() {
        var first = everythingOfAnn();

        var unused = office().erase(ANN, Texts.KEEP);

        var page = office().discussion.page(Optional.<ThreadPosition>empty(), 10, 10);
        assertThat(page.toString()).contains("Anonymous", "Bob").doesNotContain("name=Ann,");
        assertThat(comment(first).number()).contains(1L);
        assertThat(office().edits).isNotEmpty(); // whoever copies comments hears of it
    }

    @Test
    default void the_texts_go_as_well_when_that_is_asked_for_and_answers_of_others_stay() throws Exception {
        var first = everythingOfAnn();

        var unused = office().erase(ANN, Texts.REMOVE);

        assertThat(office().traces(ANN.text())).isEmpty();
        assertThat(office().traces("Other words")).isEmpty();
        assertThat(isThere(first)).isFalse();
        var page = office().discussion.page(Optional.<ThreadPosition>empty(), 10, 10);
        assertThat(page.toString()).contains("Bob", "Warm.");
    }

    @Test
    default void what_others_wrote_and_asked_for_stays() {
        var unused = everythingOfAnn();
        var bob = EmailAddress.parse("bob@example.org");
        office().post(bob);

        var none = office().erase(ANN, Texts.REMOVE);

        assertThat(none).isNotEmpty();
        assertThat(office().export(bob).get("comments")).hasSize(1);
        assertThat(office().export(bob).get("letters")).hasSize(1);
    }

    @Test
    default void a_comment_that_is_older_than_the_list_by_address_is_found_once_the_list_is_complete() {
        var office = office();
        var unused = office.discussion.say("Cara", "I was here before.");
        var cara = EmailAddress.parse("cara@example.org");
        office.loseListByAddress();
        assertThat(office.export(cara)).isEmpty();

        office.indexComments.round();

        assertThat(office.export(cara).get("comments")).hasSize(1);
    }

    @Test
    default void whom_the_site_itself_writes_to_is_not_erased() {
        office().discussion.settings.set(Map.of("moderation.notify", "mia@example.org"));

        assertThatThrownBy(() -> office().erase(EmailAddress.parse("Mia@example.org"), Texts.KEEP))
                .isInstanceOf(StaffAddress.class)
                .hasMessageContaining("moderation.notify");
    }
}
