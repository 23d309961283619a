package org.rejoinder.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rejoinder.inbound.Inbox.COACH;
import static org.rejoinder.inbound.Inbox.address;
import static org.rejoinder.inbound.Written.answer;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.comment.Comment;
import org.rejoinder.comment.Notify;
import org.rejoinder.correspondence.CorrespondenceState;

/** What people write back, and where it goes. */
class RepliesTest {

    private final Inbox inbox = new Inbox();

    RepliesTest() throws IOException {}

    @AfterEach
    void close() throws IOException {
        inbox.close();
    }

    /** Asked, and answered by the author with an answer to the mail that tells of it. */
    private Comment askedAndAnswered(String firstLine) {
        var comment = inbox.ask("Ann", "Ice or heat?");
        var received = inbox.receive(answer(inbox.lastTo(COACH), COACH, firstLine + "Heat, ten minutes."));
        assertThat(received.fate()).isEqualTo(Fate.ACCEPTED);
        return comment;
    }

    @Test
    void the_author_answers_by_answering_the_mail_and_only_the_person_reads_it() {
        var comment = askedAndAnswered("");

        var letter = inbox.lastTo(address("Ann"));

        assertThat(letter.data())
                .contains("Heat, ten minutes.", "You can answer this mail")
                .doesNotContain("the letter");
        assertThat(letter.header("Reply-To")).contains("reply+", "@in.example.org");
        assertThat(inbox.exchange(comment).state()).isEqualTo(CorrespondenceState.DELIVERED);
        assertThat(inbox.published()).containsExactly("Ann: Ice or heat?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"both\n", "Both.\n\n", "beides\n"})
    void the_first_line_has_it_published_as_well(String firstLine) {
        var unused = askedAndAnswered(firstLine);

        assertThat(inbox.lastTo(address("Ann")).data()).contains("Heat, ten minutes.");
        assertThat(inbox.published()).containsExactly("Ann: Ice or heat?", "Author coach: Heat, ten minutes.");
    }

    @Test
    void the_first_line_has_it_published_only() {
        var unused = askedAndAnswered("public\n");

        assertThat(inbox.to(address("Ann"))).isEmpty();
        assertThat(inbox.published()).containsExactly("Ann: Ice or heat?", "Author coach: Heat, ten minutes.");
    }

    @Test
    void the_person_answers_the_answer_and_the_author_reads_it_and_answers_again() {
        var comment = askedAndAnswered("");
        var letter = inbox.lastTo(address("Ann"));

        var received = inbox.receive(answer(letter, address("Ann"), "And before bed?"));

        assertThat(received.fate()).isEqualTo(Fate.ACCEPTED);
        assertThat(received.correspondence()).contains(comment.id());
        var exchange = inbox.exchange(comment);
        assertThat(exchange.state()).isEqualTo(CorrespondenceState.ASKED);
        assertThat(exchange.proven()).isTrue();
        assertThat(exchange.followUps()).extracting(its -> its.source()).containsExactly("And before bed?");
        assertThat(inbox.published()).containsExactly("Ann: Ice or heat?");

        var again = inbox.lastTo(COACH);
        assertThat(again.data()).contains("And before bed?", "answered your letter");
        assertThat(inbox.receive(answer(again, COACH, "No.")).fate()).isEqualTo(Fate.ACCEPTED);
        assertThat(inbox.lastTo(address("Ann")).data()).contains("No.", "> And before bed?");
        assertThat(inbox.lastTo(address("Ann")).header("References")).contains("@client.example>");
        assertThat(inbox.exchange(comment).answers()).hasSize(2);
    }

    @Test
    void an_exchange_becomes_public_by_the_persons_own_word_only() {
        var unused = askedAndAnswered("");

        var received = inbox.receive(answer(inbox.lastTo(address("Ann")), address("Ann"), "öffentlich\nIt helped!"));

        assertThat(received.comment()).isPresent();
        assertThat(inbox.published()).containsExactly("Ann: Ice or heat?", "Ann: It helped!");
        assertThat(inbox.to(COACH)).hasSize(3);
    }

    @Test
    void a_subscriber_answers_a_letter_and_it_becomes_a_comment_below_the_one_told_of() {
        var own = subscribed("Ann");
        var reply = inbox.reply("Ben", "Try heat.", own);

        var received = inbox.receive(answer(inbox.lastTo(address("Ann")), address("Ann"), "Thank you, Ben."));

        assertThat(received.fate()).isEqualTo(Fate.ACCEPTED);
        assertThat(inbox.published()).containsExactly("Ann: Cold?", "Ben: Try heat.", "Ann: Thank you, Ben.");
        var comment = inbox.repository.reads.everything(() ->
                inbox.discussion.comments.find(received.comment().orElseThrow()).orElseThrow());
        assertThat(comment.parent()).contains(reply.id());
        assertThat(comment.depth()).isEqualTo(3);
    }

    @Test
    void what_comes_by_mail_is_held_like_what_comes_by_the_page() {
        var own = subscribed("Ann");
        var unused = inbox.reply("Ben", "Try heat.", own);
        var letter = inbox.lastTo(address("Ann"));
        inbox.discussion.policy("held");

        var received = inbox.receive(answer(letter, address("Ann"), "Thank you, Ben."));

        assertThat(received.fate()).isEqualTo(Fate.HELD);
        assertThat(inbox.published()).containsExactly("Ann: Cold?", "Ben: Try heat.");
    }

    @Test
    void a_right_that_stands_in_a_quoted_letter_is_never_published() {
        var own = subscribed("Ann");
        var unused = inbox.reply("Ben", "Try heat.", own);
        var letter = inbox.lastTo(address("Ann"));
        var secret = "https://example.org/cms/mail/unsubscribe/" + "a".repeat(40);

        inbox.receive(answer(
                letter,
                address("Ann"),
                "Thank you.\n" + secret + "\nand " + Written.address("Reply-To", letter) + "\nBye."));

        assertThat(inbox.published().toString())
                .contains("Thank you. Bye.")
                .doesNotContain("unsubscribe/")
                .doesNotContain("reply+");
    }

    @Test
    void answering_the_letter_that_asks_for_it_confirms_an_address() {
        var unused = inbox.say("Ann", "Cold?", Notify.ALL);
        var letter = inbox.lastTo(address("Ann"));
        assertThat(letter.data()).contains("Or answer this mail");

        var received = inbox.receive(answer(letter, address("Ann"), "Yes."));

        assertThat(received).isEqualTo(Received.accepted("confirmed"));
        assertThat(inbox.person("Ann").confirmed()).isTrue();
    }

    @Test
    void answering_no_confirms_nothing() {
        var unused = inbox.say("Ann", "Cold?", Notify.ALL);

        inbox.receive(answer(inbox.lastTo(address("Ann")), address("Ann"), "Nein!"));

        assertThat(inbox.person("Ann").confirmed()).isFalse();
    }

    @Test
    void a_moderator_replies_in_public_for_the_site() {
        var moderator = address("Mod");
        inbox.set("moderation.notify", moderator.text());
        var comment = inbox.ask("Ann", "Ice or heat?");
        var letter = inbox.lastTo(moderator);
        assertThat(letter.data()).contains("reply in public");

        assertThat(inbox.receive(answer(letter, moderator, "private\nPsst.")).reason())
                .isEqualTo("not-asked");
        var received = inbox.receive(answer(letter, moderator, "Please be kind."));

        assertThat(received.comment()).isPresent();
        assertThat(inbox.published()).containsExactly("Ann: Ice or heat?", "Example Site: Please be kind.");
        assertThat(inbox.exchange(comment).answers()).isEmpty();
    }

    @Test
    void an_attachment_is_left_out_and_that_is_said() {
        var unused = askedAndAnswered("");
        var letter = inbox.lastTo(address("Ann"));
        var mail = "From: ann@example.org\r\nTo: " + Written.address("Reply-To", letter)
                + "\r\nMessage-ID: <1@client.example>\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nSee the x-ray.\r\n"
                + "--b\r\nContent-Type: application/pdf; name=xray.pdf\r\n"
                + "Content-Disposition: attachment; filename=xray.pdf\r\n\r\nJVBERi0=\r\n--b--\r\n";

        var received = inbox.receive(mail);

        assertThat(received.fate()).isEqualTo(Fate.ACCEPTED);
        assertThat(inbox.lastTo(COACH).data()).contains("See the x-ray.", "Attachments left out: 1");
        var kept = inbox.repository.reads.everything(() -> inbox.mails.of(address("Ann"), 1).stream()
                .flatMap(id -> inbox.mails.find(id).stream())
                .findFirst()
                .orElseThrow());
        assertThat(kept.attachments()).containsExactly("xray.pdf");
    }

    private Comment subscribed(String name) {
        var own = inbox.say(name, "Cold?", Notify.ALL);
        inbox.receive(answer(inbox.lastTo(address(name)), address(name), "Yes."));
        return own;
    }
}
